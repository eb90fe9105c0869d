// @ts-check

/**
 * What several runs have given.
 *
 * @typedef {object} Summary
 * @property {number} minimum
 * @property {number} median
 * @property {number} maximum
 */

/**
 * @param {readonly number[]} values at least one
 * @returns {Summary}
 */
export function summarise(values) {
  if (values.length === 0) throw new RangeError('nothing to summarise');
  const sorted = [...values].sort((one, other) => one - other);
  const at = (/** @type {number} */ index) => /** @type {number} */ (sorted[index]);
  const middle = (sorted.length - 1) / 2;
  return {
    minimum: at(0),
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    maximum: at(sorted.length - 1),
  };
}

/**
 * How far apart the runs are, as a share of their median.
 *
 * @param {readonly number[]} values
 */
export function spread(values) {
  const { minimum, median, maximum } = summarise(values);
  return (maximum - minimum) / median;
}

/**
 * The ratios of the first runs, the second runs and so on. Runs that alternate share the state of
 * the machine, so these scatter less than the runs do.
 *
 * @param {readonly number[]} values
 * @param {readonly number[]} baseline as many, none of them 0
 */
export function pairwiseRatios(values, baseline) {
  return values.map((value, index) => value / /** @type {number} */ (baseline[index]));
}

/** @typedef {'met' | 'missed' | 'none'} Verdict */

/** A baseline that scatters more says nothing about what is compared with it. */
export const largestSpread = 0.3;

/**
 * @param {number} ratio
 * @param {{ most?: number, least?: number }} goal
 * @param {number} baselineSpread
 * @returns {Verdict} `none` where the baseline scatters too much, or there is no goal
 */
export function judge(ratio, { most, least }, baselineSpread) {
  if (baselineSpread > largestSpread || (most === undefined && least === undefined)) return 'none';
  const isMet = ratio <= (most ?? Number.POSITIVE_INFINITY) && ratio >= (least ?? 0);
  return isMet ? 'met' : 'missed';
}
