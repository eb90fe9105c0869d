import { type Amount, mapAmount } from '../arithmetic/amount.ts';
import { evaluate } from '../arithmetic/evaluate.ts';
import type { Checklist } from '../checklist.ts';
import { type Group, groupCriteria, groupGroups } from './group.ts';
import type { ScoredCriterion } from './score-criterion.ts';

/** What criteria come to, before anything is rounded. */
export interface Sum {
  /** By id of the dimension, of 1. */
  readonly dimensions: ReadonlyMap<string, Group>;
  /** Of the best total. */
  readonly total: Group;
}

/** Sums criteria up to dimensions and the total. */
export function sumUp(checklist: Checklist, criteria: readonly ScoredCriterion[]): Sum {
  const dimensions = new Map(
    checklist.dimensions.map(({ id }) => [id, groupDimension(id, criteria)]),
  );
  const whole = isWeighted(checklist)
    ? groupGroups(
        [...dimensions.values()],
        checklist.dimensions.map(({ weight = 0 }) => weight),
      )
    : groupCriteria(criteria);
  const amount = checklist.total
    ? amountOfTotal(checklist.total, criteria)
    : whole.amount && scaleUp(whole.amount, checklist.outOf);
  return { dimensions, total: { ...whole, amount } };
}

/** True where dimensions have weights, and no formula says what they come to. */
export function isWeighted({ dimensions, total }: Checklist): boolean {
  return total === undefined && dimensions.some(({ weight }) => weight !== undefined);
}

/** An amount times a number that is not negative. */
export function scaleUp(amount: Amount, factor: number): Amount {
  return mapAmount(amount, ({ low, high }) => ({ low: low * factor, high: high * factor }));
}

/** What the formula of a total comes to. Dimensions are summed up only where it asks for them. */
export function amountOfTotal(
  total: NonNullable<Checklist['total']>,
  criteria: readonly ScoredCriterion[],
): Amount | null {
  const amounts = new Map(criteria.map(({ criterion, amount }) => [criterion.id, amount]));
  return evaluate(total, (origin) => {
    if ('criterion' in origin) return amounts.get(origin.criterion) ?? null;
    if ('dimension' in origin) return groupDimension(origin.dimension, criteria).amount;
    throw new TypeError('origin-of-criteria');
  });
}

function groupDimension(id: string, criteria: readonly ScoredCriterion[]): Group {
  return groupCriteria(criteria.filter(({ criterion }) => criterion.dimension === id));
}
