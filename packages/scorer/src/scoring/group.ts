import { type Amount, combineAmounts } from '../arithmetic/amount.ts';
import { meanOf } from '../arithmetic/fold-intervals.ts';
import { evidenceOf, type ScoredCriterion, shareOf, weightOf } from './score-criterion.ts';

/** What things come to together. */
export interface Group {
  /** Null where nothing applies. */
  readonly amount: Amount | null;
  /** Of the weight that applies, the share that is known. */
  readonly evidence: number;
  /** Of all weight, the share that does not apply. */
  readonly notApplicable: number;
  /** The weight that applies. */
  readonly weight: number;
}

/** The mean of criteria by their weights, of 1. */
export function groupCriteria(criteria: readonly ScoredCriterion[]): Group {
  const amounts = criteria.map(shareOf);
  const weights = criteria.map(weightOf);
  const applicable = weights.map((weight, index) => (amounts[index] ? weight : 0));
  const known = criteria.map((scored, index) => (applicable[index] ?? 0) * evidenceOf(scored));
  return group(combineAmounts(amounts, meanOf, weights), weights, applicable, known);
}

/** The mean of groups by the weights that they are given; the weight of what does not apply is shared. */
export function groupGroups(groups: readonly Group[], weights: readonly number[]): Group {
  const amounts = groups.map(({ amount }) => amount);
  const applicable = weights.map((weight, index) => (amounts[index] ? weight : 0));
  const known = groups.map(({ evidence }, index) => evidence * (applicable[index] ?? 0));
  const all = groups.map(({ notApplicable }, index) => (weights[index] ?? 0) * (1 - notApplicable));
  return {
    ...group(combineAmounts(amounts, meanOf, weights), weights, applicable, known),
    notApplicable: shareOut(weights, all),
  };
}

function group(
  amount: Amount | null,
  weights: readonly number[],
  applicable: readonly number[],
  known: readonly number[],
): Group {
  const weight = sum(applicable);
  return {
    amount,
    evidence: weight === 0 ? 0 : sum(known) / weight,
    notApplicable: shareOut(weights, applicable),
    weight,
  };
}

function shareOut(weights: readonly number[], applicable: readonly number[]): number {
  const all = sum(weights);
  return all === 0 ? 0 : 1 - sum(applicable) / all;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
