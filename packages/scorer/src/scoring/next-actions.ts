import { widthOf } from '../arithmetic/interval.ts';
import { publish } from '../arithmetic/rounding.ts';
import type { Criterion } from '../checklist.ts';
import type { NextAction, UnknownReason } from '../scorecard.ts';
import type { ScoredCriterion } from './score-criterion.ts';

const MOST_ACTIONS = 10;

const EFFORTS: Readonly<Record<Criterion['effort'], number>> = { low: 1, medium: 2, high: 3 };

/** What a publisher can answer, open or publish; all else is for those who score to find out. */
const RESOLVABLE: readonly UnknownReason[] = [
  'no-data',
  'not-answered',
  'answer-expired',
  'unreadable-answer',
  'probe-blocked',
];

/** The real gaps of which most is gained for the least effort, the best first. */
export function nextActions(
  criteria: readonly ScoredCriterion[],
  gains: readonly number[],
): readonly NextAction[] {
  return criteria
    .flatMap((scored, index) => {
      const gain = publish(gains[index] ?? 0);
      const { id: criterion, effort, who } = scored.criterion;
      return gain > 0 && isGap(scored) ? [{ criterion, gain, effort, who }] : [];
    })
    .sort(
      (one, other) =>
        other.gain / EFFORTS[other.effort] - one.gain / EFFORTS[one.effort] ||
        other.gain - one.gain,
    )
    .slice(0, MOST_ACTIONS);
}

/** What only a sample leaves open is no gap: all that was looked at is as it should be. */
function isGap({ amount, range }: ScoredCriterion): boolean {
  if (amount === null) return false;
  const { reach, found, reasons } = amount;
  if (widthOf(found) === 0 && widthOf(reach) > 0) return found.low !== range.high;
  return reasons.length === 0 || reasons.some((each) => RESOLVABLE.includes(each));
}
