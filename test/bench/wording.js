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

/**
 * What was divided, each with its range: `1224 (1145 to 1254) / 718 (673 to 744) ms`.
 *
 * @param {Result} result
 */
export function writeDivided({ subject, baseline, unit }) {
  return `${writeSummary(subject)} / ${writeSummary(baseline)} ${unit}`;
}

/** @param {Result} result */
export function writeLine(result) {
  const { id, figure, ratio } = result;
  const goal = [writeGoal(result), writeVerdict(result)].filter((part) => part !== '').join(': ');
  const name = `${id.padEnd(4)}${figure}`.padEnd(30);
  const figures = `${name} ${writeSummary(ratio).padEnd(24)} ${goal.padEnd(22)}`;
  return `${figures} ${writeDivided(result)}`;
}
