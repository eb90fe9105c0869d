import type { State } from '../states/state.ts';
import type { LagSummary } from './measure.ts';

/** How often each number of days was seen, ascending. */
export type SavedLags = readonly (readonly [days: number, count: number])[];

/** Counts lags by whole days, so that quantiles stay exact however the lags were shared out. */
export interface LagHistogram extends State<SavedLags> {
  add(days: number): void;
  /** Undefined where there is no lag. */
  finalise(): LagSummary | undefined;
}

/** Lags beyond a hundred years are faults of dates: bounds the number of counters. */
const LONGEST_DAYS = 36_525;

/** Whether a number of days can be a lag. */
export function isPlausibleLag(days: number): boolean {
  return Math.abs(days) <= LONGEST_DAYS;
}

/** Starts to count. */
export function createLagHistogram(): LagHistogram {
  const counts = new Map<number, number>();

  function add(days: number, count = 1): void {
    counts.set(days, (counts.get(days) ?? 0) + count);
  }

  const save = (): SavedLags => [...counts].sort(([left], [right]) => left - right);

  return {
    add: (days) => add(days),
    save,
    absorb(saved) {
      for (const [days, count] of saved) add(days, count);
    },
    finalise: () => summarise(save()),
  };
}

function summarise(lags: SavedLags): LagSummary | undefined {
  const [first] = lags;
  const last = lags.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const count = lags.reduce((sum, [, times]) => sum + times, 0);
  return {
    count,
    median: (lagAt(lags, Math.ceil(count / 2)) + lagAt(lags, Math.floor(count / 2) + 1)) / 2,
    // Of whole numbers: nine tenths of 10 would else be 9 and a trifle.
    p90: lagAt(lags, Math.ceil((count * 9) / 10)),
    min: first[0],
    max: last[0],
  };
}

/** The lag of that rank, from 1. */
function lagAt(lags: SavedLags, rank: number): number {
  let passed = 0;
  for (const [days, times] of lags) {
    passed += times;
    if (passed >= rank) return days;
  }
  return Number.NaN;
}
