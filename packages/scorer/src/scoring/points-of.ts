import { knownAmount, unknownAmount } from '../arithmetic/amount.ts';
import type { Checklist } from '../checklist.ts';
import { type ScoredCriterion, weightOf } from './score-criterion.ts';
import { amountOfTotal, isWeighted, type Sum } from './sum-up.ts';

/**
 * The weight of every criterion in the whole, of the best total. Where a formula says what the total is:
 * how much of the best that can be is lost where the criterion is at its worst.
 */
export function pointsOf(
  checklist: Checklist,
  criteria: readonly ScoredCriterion[],
  { dimensions, total }: Sum,
): readonly number[] {
  if (checklist.total) return pointsOfFormula(checklist.total, criteria);
  const weights = new Map(checklist.dimensions.map(({ id, weight = 0 }) => [id, weight]));
  return criteria.map((scored) => {
    if (scored.amount === null || total.weight === 0) return 0;
    const weight = weightOf(scored);
    if (!isWeighted(checklist)) return (checklist.outOf * weight) / total.weight;
    const { dimension } = scored.criterion;
    const inDimension = weight / (dimensions.get(dimension)?.weight ?? weight);
    return (checklist.outOf * (weights.get(dimension) ?? 0) * inDimension) / total.weight;
  });
}

function pointsOfFormula(
  formula: NonNullable<Checklist['total']>,
  criteria: readonly ScoredCriterion[],
): readonly number[] {
  const open = criteria.map((scored) => ({
    ...scored,
    amount: scored.amount && unknownAmount(scored.range, 'not-answered'),
  }));
  const most = (some: readonly ScoredCriterion[]): number =>
    amountOfTotal(formula, some)?.reach.high ?? 0;
  const best = most(open);
  return open.map((scored, index) => {
    if (scored.amount === null) return 0;
    const atEnds = [scored.range.low, scored.range.high].map((end) =>
      most(open.with(index, { ...scored, amount: knownAmount(end) })),
    );
    return best - Math.min(...atEnds);
  });
}
