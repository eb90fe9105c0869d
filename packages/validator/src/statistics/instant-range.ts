import type { State } from '../states/state.ts';
import type { Instant } from '../view/view.ts';

/** The first and the last of dates, and how many there are. */
export interface DateRange {
  readonly count: number;
  /** In UTC, as 2024-03-01T00:00:00.000Z; null where there is none. Dates without zone count as UTC. */
  readonly first: string | null;
  readonly last: string | null;
}

/** A range as plain JSON, in milliseconds since 1970. */
export interface SavedRange {
  readonly count: number;
  readonly first: number | null;
  readonly last: number | null;
}

/** Keeps the first and the last of instants, whatever their time zones. */
export interface InstantRange extends State<SavedRange> {
  add(instant: Instant): void;
  finalise(): DateRange;
}

/** Starts without instants. */
export function createInstantRange(): InstantRange {
  let range: SavedRange = { count: 0, first: null, last: null };

  function absorb({ count, first, last }: SavedRange): void {
    if (first === null || last === null) return;
    range = {
      count: range.count + count,
      first: Math.min(range.first ?? first, first),
      last: Math.max(range.last ?? last, last),
    };
  }

  return {
    add: ({ ms }) => absorb({ count: 1, first: ms, last: ms }),
    save: () => range,
    absorb,
    finalise: () => ({
      ...range,
      first: writeInstant(range.first),
      last: writeInstant(range.last),
    }),
  };
}

function writeInstant(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
