import { type Counted, createCounts, type SavedCounts } from './counts.ts';
import type { State, StateDefinition } from './state.ts';

/** Counts codes. */
export interface Tally extends State<SavedCounts> {
  add(code: string): void;
  finalise(): TallyResult;
}

/** How often each code was added. */
export interface TallyResult {
  readonly total: number;
  /** By code. */
  readonly counts: Counted;
  /** Of the total, additions of codes beyond the limit. */
  readonly other: number;
}

const MOST_CODES = 5_000;

/** Declares a tally of at most `limit` codes; the rest are counted together. */
export function tally(limit: number = MOST_CODES): StateDefinition<Tally> {
  return { kind: 'tally', create: () => createTally(limit) };
}

function createTally(limit: number): Tally {
  const codes = createCounts(limit);
  return {
    add: (code) => codes.add(code),
    save: codes.save,
    absorb: codes.absorb,
    finalise() {
      const counts = codes.counts();
      const other = codes.beyond().additions;
      return { total: counts.reduce((sum, [, count]) => sum + count, other), counts, other };
    },
  };
}
