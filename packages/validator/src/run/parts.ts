/** Fewer cost more messages, more cost memory; between 256 kB and 4 MB the time is the same. */
export const PART_BYTES = 1_048_576;
const MOST_IN_PART = 4_096;

/** Parts on their way or waiting to be told, for each thread. */
export const PARTS_IN_FLIGHT = 3;

/** Consecutive rows of a table that one thread judges. */
export interface Part {
  readonly from: number;
  readonly count: number;
  /** Bytes from the first to the last. */
  readonly start: number;
  readonly length: number;
}

/** Where a row stands in the input. */
export type RowAt = (row: number) => { readonly start: number; readonly end: number };

/**
 * The part that begins with row `from`: as many rows before `end` as make about `partBytes`. Null where
 * that depends on rows behind `end`, if any can follow.
 */
export function partFrom(
  from: number,
  end: number,
  rowAt: RowAt,
  partBytes: number,
  canFollow: boolean,
): Part | null {
  if (from >= end) return null;
  const { start } = rowAt(from);
  let behind = from + 1;
  const fits = (row: number) => row - from < MOST_IN_PART && rowAt(row).end - start <= partBytes;
  while (behind < end && fits(behind)) behind += 1;
  if (canFollow && behind === end && behind - from < MOST_IN_PART) return null;
  return { from, count: behind - from, start, length: rowAt(behind - 1).end - start };
}
