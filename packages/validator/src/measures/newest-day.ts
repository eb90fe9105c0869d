import type { State } from '../states/state.ts';
import type { Process, Scope } from '../view/view.ts';

/** The newest release date that is not after the day that counts as today. */
export interface NewestDay extends State<number | null> {
  fold(process: Process): void;
}

/** Starts to look for it; what is read is declared in the scope of releases. Days are since 1970-01-01. */
export function createNewestDay(releases: Scope, asOf: number): NewestDay {
  const date = releases.instant('date');
  let newest: number | null = null;

  function add(day: number | null | undefined): void {
    if (day == null || day > asOf) return;
    if (newest === null || day > newest) newest = day;
  }

  return {
    fold(process) {
      const day = process.get(date)?.day;
      add(day);
      // The state has the date of the last release: others matter where that is no date for today.
      if (day !== undefined && day <= asOf) return;
      for (const release of process.history) add(release.get(date)?.day);
    },
    save: () => newest,
    absorb: add,
  };
}
