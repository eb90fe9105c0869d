// @ts-check
/** @import { Comparison } from './comparisons.js' */
/** @import { Summary, Verdict } from './statistics.js' */
import { measureInTurn } from './measure.js';
import { judge, pairwiseRatios, spread, summarise } from './statistics.js';

/**
 * What one figure of a comparison came to.
 *
 * @typedef {object} Result
 * @property {string} comparison
 * @property {string} what
 * @property {string} figure
 * @property {'ms' | 'MB'} unit
 * @property {number} runs
 * @property {Summary} subject
 * @property {Summary} baseline
 * @property {number} baselineSpread (maximum - minimum) / median
 * @property {Summary} ratio of the runs pair by pair
 * @property {import('./figures.js').Goal} goal
 * @property {Verdict} verdict
 */

/**
 * Measures both programs of a comparison.
 *
 * @param {Comparison} comparison
 * @param {number} wantedRuns
 * @returns {Promise<Result[]>} one of each figure
 */
export async function compare({ name, what, figures, prepare, mostRuns }, wantedRuns) {
  const runs = Math.min(wantedRuns, mostRuns ?? wantedRuns);
  const [ofSubject = [], ofBaseline = ofSubject] = await measureInTurn(await prepare(), runs);
  return figures.map((figure) => {
    const subject = ofSubject.map(figure.ofSubject);
    const baseline = ofBaseline.map(figure.ofBaseline);
    const baselineSpread = spread(baseline);
    const ratio = summarise(pairwiseRatios(subject, baseline));
    return {
      comparison: name,
      what,
      figure: figure.name,
      unit: figure.unit,
      runs,
      subject: summarise(subject),
      baseline: summarise(baseline),
      baselineSpread,
      ratio,
      goal: figure.goal,
      verdict: judge(ratio.median, figure.goal, baselineSpread),
    };
  });
}
