import { nearestIn } from '../arithmetic/interval.ts';
import { publish } from '../arithmetic/rounding.ts';
import type { Checklist, Dimension } from '../checklist.ts';
import type { CriterionScore, DimensionScore, Interval, Scorecard } from '../scorecard.ts';
import type { Group } from './group.ts';
import { evidenceOf, type ScoredCriterion } from './score-criterion.ts';
import { scaleUp } from './sum-up.ts';

/** Where more of a weight than this does not apply, it is not compared. */
const MOST_NOT_APPLICABLE = 0.4;

/** A criterion as the scorecard has it. */
export function publishCriterion(scored: ScoredCriterion, points: number): CriterionScore {
  const { criterion, amount, range, traces } = scored;
  const { id, dimension, tier } = criterion;
  return {
    id,
    dimension,
    tier,
    points: publish(points),
    state: stateOf(scored),
    ...publishInterval(amount?.reach ?? range),
    reasons: amount?.reasons ?? [],
    traces,
  };
}

/** A dimension as the scorecard has it. */
export function publishDimension(
  { id, weight }: Dimension,
  group: Group,
  kind: Checklist['kind'],
): DimensionScore {
  const amount = group.amount && scaleUp(group.amount, 100);
  const scored = isComparable(group, kind) ? 'scored' : 'not-comparable';
  return {
    id,
    weight: weight ?? null,
    ...publishInterval(amount?.reach ?? { low: 0, high: 100 }),
    ...publishKnown({ ...group, amount }),
    state: amount === null ? 'not-applicable' : scored,
    notApplicable: publish(group.notApplicable),
  };
}

/** The total as the scorecard has it. */
export function publishTotal(
  group: Group,
  { outOf, kind }: Pick<Checklist, 'outOf' | 'kind'>,
): Scorecard['total'] {
  const { amount } = group;
  return {
    ...publishInterval(amount?.reach ?? { low: 0, high: outOf }),
    outOf,
    ...publishKnown(group),
    state: amount !== null && isComparable(group, kind) ? 'scored' : 'not-comparable',
  };
}

function stateOf(scored: ScoredCriterion): CriterionScore['state'] {
  if (scored.amount === null) return 'not-applicable';
  return evidenceOf(scored) === 0 ? 'unknown' : 'scored';
}

/** A published method may leave out as much as it likes. */
function isComparable({ notApplicable }: Group, kind: Checklist['kind']): boolean {
  return kind === 'emulation' || publish(notApplicable) <= MOST_NOT_APPLICABLE;
}

function publishInterval({ low, high }: Interval): Interval {
  return { low: publish(low), high: publish(high) };
}

function publishKnown({ amount, evidence }: Group): {
  readonly evidence: number;
  readonly known: number | null;
} {
  const known = amount === null ? null : amount.known;
  return {
    evidence: amount === null ? 0 : publish(evidence),
    known: known === null || amount === null ? null : publish(nearestIn(amount.reach, known)),
  };
}
