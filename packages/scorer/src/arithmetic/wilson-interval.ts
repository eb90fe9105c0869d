import type { Interval } from '../scorecard.ts';

/** Of the normal distribution, for 95 in 100. */
const DEVIATIONS = 1.959963984540054;

/**
 * The Wilson score interval, 95 %, of a share of which a sample is known: E. B. Wilson, "Probable
 * inference, the law of succession, and statistical inference", JASA 22 (1927).
 */
export function wilsonInterval(passed: number, of: number): Interval {
  const share = passed / of;
  const square = DEVIATIONS ** 2;
  const centre = share + square / (2 * of);
  const reach = DEVIATIONS * Math.sqrt((share * (1 - share)) / of + square / (4 * of ** 2));
  const whole = 1 + square / of;
  // At the ends the square root is not exact.
  return {
    low: passed === 0 ? 0 : Math.max(0, (centre - reach) / whole),
    high: passed === of ? 1 : Math.min(1, (centre + reach) / whole),
  };
}
