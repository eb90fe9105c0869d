// @ts-check
/** @import { Result } from './compare.js' */
/** @import { Summary } from './statistics.js' */
import { largestSpread } from './statistics.js';

/**
 * A summary with its range: `1.42 (1.40 to 1.45)`.
 *
 * @param {Summary} summary
 */
export function writeSummary({ minimum, median, maximum }) {
  const digits = median >= 100 ? 0 : median >= 10 ? 1 : 2;
  const [low, middle, high] = [minimum, median, maximum].map((value) => value.toFixed(digits));
  return low === high ? `${middle}` : `${middle} (${low} to ${high})`;
}

/** @param {Result} result */
export function writeGoal({ goal: { most, least } }) {
  if (most !== undefined) return `at most ${most}`;
  return least === undefined ? '' : `at least ${least}`;
}

/** @param {Result} result */
export function writeVerdict({ verdict, goal, baselineSpread }) {
  if (baselineSpread > largestSpread) {
    return `no verdict: the baseline scatters by ${(baselineSpread * 100).toFixed(0)} %`;
  }
  return Object.keys(goal).length === 0 ? '' : verdict;
}

/** @param {Result} result */
export function writeLine(result) {
  const { comparison, figure, ratio, subject, baseline, unit } = result;
  const values = `${writeSummary(subject)} / ${writeSummary(baseline)} ${unit}`;
  const goal = [writeGoal(result), writeVerdict(result)].filter((part) => part !== '').join(': ');
  const name = `${comparison}, ${figure}`.padEnd(32);
  return `${name} ${writeSummary(ratio).padEnd(24)} ${goal.padEnd(22)} ${values}`.trimEnd();
}
