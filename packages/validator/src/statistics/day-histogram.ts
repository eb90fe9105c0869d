import type { State } from '../states/state.ts';

/** How many days something takes, over all of its kind. The numbers of days are null where there is none. */
export interface Days {
  readonly count: number;
  readonly min: number | null;
  /** Median-unbiased, so that it may lie between two days. */
  readonly median: number | null;
  /** Nine of ten take no longer. */
  readonly p90: number | null;
  readonly max: number | null;
  /** Of more than a hundred years, and in none of the other numbers. */
  readonly implausible: number;
}

/** Days as plain JSON. */
export interface SavedDays {
  /** By number of days, the lowest first. */
  readonly days: readonly (readonly [days: number, count: number])[];
  readonly implausible: number;
}

/** Counts how often each number of days occurs, so that quantiles are exact. */
export interface DayHistogram extends State<SavedDays> {
  add(days: number, count?: number): void;
  finalise(): Days;
}

/** A hundred years: more comes of a date that is wrong, and without a bound so would memory. */
const MOST_DAYS = 36_525;
const MEDIAN = 0.5;
const NINETIETH = 0.9;
const THIRD = 1 / 3;
const DECIMALS = 1_000;

/** Starts without days. */
export function createDayHistogram(): DayHistogram {
  const counts = new Map<number, number>();
  let implausible = 0;

  function add(days: number, count = 1): void {
    if (Math.abs(days) > MOST_DAYS) implausible += count;
    else counts.set(days, (counts.get(days) ?? 0) + count);
  }

  const ascending = (): SavedDays['days'] => [...counts].sort(([one], [other]) => one - other);

  return {
    add,
    save: () => ({ days: ascending(), implausible }),
    absorb(saved) {
      implausible += saved.implausible;
      for (const [days, count] of saved.days) add(days, count);
    },
    finalise() {
      const days = ascending();
      const count = days.reduce((sum, [, more]) => sum + more, 0);
      return {
        count,
        min: days[0]?.[0] ?? null,
        median: quantileOf(days, count, MEDIAN),
        p90: quantileOf(days, count, NINETIETH),
        max: days.at(-1)?.[0] ?? null,
        implausible,
      };
    },
  };
}

/** As `quantile` of the states, of numbers that come with how often they occur. */
function quantileOf(days: SavedDays['days'], count: number, share: number): number | null {
  if (count === 0) return null;
  const position = (count + THIRD) * share + THIRD;
  const below = Math.floor(position);
  const [low, high] = [dayAt(days, below), dayAt(days, below + 1)];
  return Math.round((low + (position - below) * (high - low)) * DECIMALS) / DECIMALS;
}

/** The day of that rank, counted from 1; of ranks beyond, the first or last day. */
function dayAt(days: SavedDays['days'], rank: number): number {
  let passed = 0;
  for (const [day, count] of days) {
    passed += count;
    if (passed >= rank) return day;
  }
  return days.at(-1)?.[0] ?? Number.NaN;
}
