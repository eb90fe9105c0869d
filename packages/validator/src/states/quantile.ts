/** Where outliers begin: one and a half interquartile ranges beyond the quartiles. */
export interface Fences {
  readonly firstQuartile: number;
  readonly thirdQuartile: number;
  readonly lower: number;
  readonly upper: number;
}

const THIRD = 1 / 3;
const REACH = 1.5;

/**
 * A quantile of numbers in ascending order, median-unbiased: method 8 of Hyndman and Fan, as Cardinal
 * has it. NaN where there are no numbers.
 */
export function quantile(ascending: readonly number[], share: number): number {
  const { length } = ascending;
  const position = (length + THIRD) * share + THIRD;
  const below = Math.floor(position);
  const at = (rank: number): number =>
    ascending[Math.min(Math.max(rank, 1), length) - 1] ?? Number.NaN;
  return at(below) + (position - below) * (at(below + 1) - at(below));
}

/** The fences of numbers in ascending order. */
export function findFences(ascending: readonly number[]): Fences {
  const firstQuartile = quantile(ascending, 0.25);
  const thirdQuartile = quantile(ascending, 0.75);
  const reach = REACH * (thirdQuartile - firstQuartile);
  return {
    firstQuartile,
    thirdQuartile,
    lower: firstQuartile - reach,
    upper: thirdQuartile + reach,
  };
}
