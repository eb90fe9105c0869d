/** Decimals of all numbers that are published. */
const PUBLISHED_DECIMALS = 4;

// Far above the error of some thousand additions, far below what a method that rounds can mean.
const NEAR_A_HALF = 1e-9;

/**
 * The nearest number of so many decimals; a half goes up. What is as near to a half as sums of doubles
 * can tell is a half, so that the order of a sum does not show.
 */
export function roundHalfUp(number: number, decimals: number): number {
  if (!Number.isFinite(number)) return number;
  const unit = 10 ** decimals;
  const rounded = Math.floor(number * unit + 0.5 + NEAR_A_HALF) / unit;
  return rounded === 0 ? 0 : rounded;
}

/** A number as it is published: rounding is done once, at the end. */
export function publish(number: number): number {
  return roundHalfUp(number, PUBLISHED_DECIMALS);
}
