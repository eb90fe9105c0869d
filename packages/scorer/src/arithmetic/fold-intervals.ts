import type { Interval } from '../scorecard.ts';

/** Puts intervals together; there is at least one, and of weights as many. */
export type Fold = (intervals: readonly Interval[], weights: readonly number[]) => Interval;

/** The sum of one of each. */
export const sumOf: Fold = (intervals) => ({
  low: add(intervals.map(({ low }) => low)),
  high: add(intervals.map(({ high }) => high)),
});

/** The mean of one of each, by weights that are not all 0. */
export const meanOf: Fold = (intervals, weights) => {
  const weight = add(weights);
  return {
    low: add(intervals.map(({ low }, index) => multiply(low, weights[index] ?? 0))) / weight,
    high: add(intervals.map(({ high }, index) => multiply(high, weights[index] ?? 0))) / weight,
  };
};

/** The product of one of each. Negative numbers turn intervals round. */
export const productOf: Fold = (intervals) =>
  intervals.reduce((product, { low, high }) => {
    const corners = [product.low, product.high].flatMap((end) => [
      multiply(end, low),
      multiply(end, high),
    ]);
    return { low: Math.min(...corners), high: Math.max(...corners) };
  });

/** The least of one of each. */
export const leastOf: Fold = (intervals) => ({
  low: Math.min(...intervals.map(({ low }) => low)),
  high: Math.min(...intervals.map(({ high }) => high)),
});

/** The greatest of one of each. */
export const greatestOf: Fold = (intervals) => ({
  low: Math.max(...intervals.map(({ low }) => low)),
  high: Math.max(...intervals.map(({ high }) => high)),
});

function add(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Of what is unbounded, nothing is still nothing. */
function multiply(one: number, other: number): number {
  return one === 0 || other === 0 ? 0 : one * other;
}
