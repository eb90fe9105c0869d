import type { Counted } from '../states/counts.ts';
import type { TallyResult } from '../states/tally.ts';

/** How often each code occurs. */
export interface Codes {
  readonly total: number;
  /** By code; the empty one stands for things without code. */
  readonly counts: Readonly<Record<string, number>>;
  /** Of the total, codes that there was no room to list. */
  readonly other: number;
}

/** Codes as a document has them. */
export function listCodes({ total, counts, other }: TallyResult): Codes {
  return { total, counts: recordOf(counts), other };
}

function recordOf(counts: Counted): Readonly<Record<string, number>> {
  return Object.fromEntries(counts);
}
