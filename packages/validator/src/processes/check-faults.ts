import type { Problem } from '../assessment.ts';

/** What checks of processes have thrown: one fault of each check, the same in whatever order they come. */
export interface CheckFaults {
  add(check: string, fault: unknown): void;
  /** By check id. */
  save(): Readonly<Record<string, string>>;
  absorb(saved: Readonly<Record<string, string>>): void;
  finalise(): readonly Problem[];
}

/** Starts without faults. */
export function createCheckFaults(): CheckFaults {
  const details = new Map<string, string>();

  function keep(check: string, detail: string): void {
    const known = details.get(check);
    if (known === undefined || detail < known) details.set(check, detail);
  }

  return {
    add: (check, fault) => keep(check, String(fault)),
    save: () => Object.fromEntries(details),
    absorb(saved) {
      for (const [check, detail] of Object.entries(saved)) keep(check, detail);
    },
    finalise: () =>
      [...details.keys()].sort().map((check) => {
        return { code: 'check-failed', check, detail: details.get(check) ?? '' };
      }),
  };
}
