import type { State } from '../states/state.ts';
import { ALWAYS, changeAt, FIRST_DAY, type When } from './when.ts';

/** Counts as plain JSON: by how much they change, by day. */
export type SavedDayCounts = readonly (readonly [day: number, change: number])[];

/** Counts what holds, for any day that may turn out to be the newest: one number a day. */
export interface DayCounts extends State<SavedDayCounts> {
  add(when: When): void;
  /** How much holds when that day is the newest. */
  at(day: number): number;
}

/** Starts to count. */
export function createDayCounts(): DayCounts {
  const changes = new Map<number, number>();
  let always = 0;

  function change(day: number, difference: number): void {
    if (day === FIRST_DAY) always += difference;
    else changes.set(day, (changes.get(day) ?? 0) + difference);
  }

  return {
    add(when) {
      if (when === ALWAYS) always += 1;
      else
        when.forEach((day, index) => {
          change(day, changeAt(index));
        });
    },
    at(newest) {
      let count = always;
      for (const [day, difference] of changes) if (day <= newest) count += difference;
      return count;
    },
    save: () =>
      [[FIRST_DAY, always] as const, ...changes]
        .filter(([, difference]) => difference !== 0)
        .sort(([left], [right]) => left - right),
    absorb(saved) {
      for (const [day, difference] of saved) change(day, difference);
    },
  };
}
