import { knownAmount } from '../arithmetic/amount.ts';
import { widthOf } from '../arithmetic/interval.ts';
import type { Checklist } from '../checklist.ts';
import type { ScoredCriterion } from './score-criterion.ts';
import { amountOfTotal, type Sum } from './sum-up.ts';

/**
 * By how much the low end of the total would rise for every criterion if it were met in full. In means
 * that is what is missing of its points; formulas are computed again, since there less may be better.
 */
export function gainsOf(
  checklist: Checklist,
  criteria: readonly ScoredCriterion[],
  points: readonly number[],
  { total }: Sum,
): readonly number[] {
  const { total: formula } = checklist;
  if (formula === undefined) {
    return criteria.map(({ amount, range, frame }, index) => {
      const missing = amount === null ? 0 : range.high - amount.reach.low;
      return ((points[index] ?? 0) * missing) / (widthOf(frame) || 1);
    });
  }
  const low = total.amount?.reach.low ?? 0;
  return criteria.map((scored, index) => {
    if (scored.amount === null) return 0;
    const lows = [scored.range.high, scored.range.low].map((end) => {
      const met = criteria.with(index, { ...scored, amount: knownAmount(end) });
      return amountOfTotal(formula, met)?.reach.low ?? low;
    });
    return Math.max(...lows) - low;
  });
}
