import type { Interval } from '../scorecard.ts';

/** Anything at all: what an unknown number can be. */
export const ANYTHING: Interval = { low: -Infinity, high: Infinity };

/** What an unknown share can be. */
export const UNIT: Interval = { low: 0, high: 1 };

/** The interval of one number. */
export function point(number: number): Interval {
  return { low: number, high: number };
}

/** How far it is from its low to its high end. */
export function widthOf({ low, high }: Interval): number {
  return low === high ? 0 : high - low;
}

/** The shortest interval that holds all of them. */
export function spanOf(intervals: readonly Interval[]): Interval {
  return {
    low: Math.min(...intervals.map(({ low }) => low)),
    high: Math.max(...intervals.map(({ high }) => high)),
  };
}

/** The number of an interval that is nearest to the given one. */
export function nearestIn({ low, high }: Interval, number: number): number {
  return Math.min(Math.max(number, low), high);
}

/** What a function that never falls makes of an interval; of one that never rises, with ends swapped. */
export function mapEnds({ low, high }: Interval, map: (number: number) => number): Interval {
  const ends = [map(low), map(high)] as const;
  return { low: Math.min(...ends), high: Math.max(...ends) };
}
