import type { Answer, Statement } from './statement.ts';

/** A statement that one validator makes more often than the other. */
export interface Difference extends Statement {
  readonly side: 'ours' | 'peer';
  /** How much more often. */
  readonly count: number;
}

/** Everything in which two answers differ. */
export function listDifferences(ours: Answer, peer: Answer): readonly Difference[] {
  return [...excess('ours', ours, peer), ...excess('peer', peer, ours)];
}

function excess(side: Difference['side'], answer: Answer, other: Answer): Difference[] {
  return [...answer].flatMap(([key, { statement, count }]) => {
    const more = count - (other.get(key)?.count ?? 0);
    return more > 0 ? [{ ...statement, side, count: more }] : [];
  });
}
