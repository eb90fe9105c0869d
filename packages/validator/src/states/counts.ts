import { createBoundedMap } from './bounded-map.ts';
import type { State } from './state.ts';

/** Counts by key, in the order of the keys. */
export type Counted = readonly (readonly [key: string, count: number])[];

/** What a limit leaves out. */
export interface Beyond {
  /** Different keys. */
  readonly keys: number;
  /** Additions of these keys. */
  readonly additions: number;
}

/** Counts as plain JSON. */
export interface SavedCounts {
  readonly counts: Counted;
  /** Additions that are left out, and the hashes of their keys in hex. */
  readonly beyond: number;
  readonly leftOut: string;
}

/** Counts how often each key was added. */
export interface Counts extends State<SavedCounts> {
  add(key: string, count?: number): void;
  counts(): Counted;
  beyond(): Beyond;
}

/** Starts counts of at most `limit` keys. */
export function createCounts(limit: number): Counts {
  let beyond = 0;
  const map = createBoundedMap(
    limit,
    () => ({ count: 0 }),
    ({ count }) => {
      beyond += count;
    },
  );

  function add(key: string, count = 1): void {
    const value = map.take(key);
    if (value) value.count += count;
    else beyond += count;
  }

  const counts = (): Counted => map.entries().map(([key, { count }]) => [key, count] as const);

  return {
    add,
    counts,
    beyond() {
      const keys = map.countLeftOut();
      return { keys, additions: beyond };
    },
    save() {
      const kept = counts();
      return { counts: kept, beyond, leftOut: map.saveLeftOut() };
    },
    absorb(saved) {
      beyond += saved.beyond;
      map.absorbLeftOut(saved.leftOut);
      for (const [key, count] of saved.counts) add(key, count);
    },
  };
}
