// @ts-check
/** @import { Comparison } from './comparisons/comparison.js' */
/** @import { DataFile } from './data/data-file.js' */
/** @import { DataChoice } from './sizes.js' */
/** @import { Summary, Verdict } from './statistics.js' */
import { sizesOf } from './comparisons/comparison.js';
import { measureInTurn } from './measure.js';
import { judge, pairwiseRatios, spread, summarise } from './statistics.js';

/**
 * What one figure of a comparison came to.
 *
 * @typedef {object} Result
 * @property {string} id of the question that it answers
 * @property {string} comparison
 * @property {string} what
 * @property {string} size of the files
 * @property {string} figure
 * @property {import('./figures.js').Unit} unit
 * @property {number} runs
 * @property {Summary} subject
 * @property {Summary} baseline
 * @property {number} baselineSpread (maximum - minimum) / median
 * @property {Summary} ratio of the runs pair by pair
 * @property {import('./figures.js').Goal} goal
 * @property {Verdict} verdict
 * @property {Readonly<Record<string, string>>} files that were read: name and SHA-256
 */

/**
 * Measures both programs of a comparison.
 *
 * @param {Comparison} comparison
 * @param {number} wantedRuns
 * @param {(choice: DataChoice) => Promise<DataFile>} obtain writes the file, where it is not there
 * @returns {Promise<Result[]>} one of each figure
 * @throws when a program fails
 */
export async function compare(comparison, wantedRuns, obtain) {
  const { name, subject, baseline = subject, figures, mostRuns = wantedRuns, isOnce } = comparison;
  const files = [await obtain(subject.data), await obtain(baseline.data)];
  const contenders = comparison.baseline ? [subject, baseline] : [subject];
  const programs = contenders.map(({ program }, index) => program(files[index]?.path ?? ''));
  const runs = isOnce ? 1 : Math.min(wantedRuns, mostRuns);
  const measured = await measureInTurn(programs, runs, { warmUp: !isOnce });
  const [ofSubject = [], ofBaseline = ofSubject] = measured;
  const [subjectBytes = 0, baselineBytes = 0] = files.map(({ bytes }) => bytes);

  return figures.map((figure) => {
    const subjects = ofSubject.map((sample) => figure.ofSubject(sample, subjectBytes));
    const baselines = ofBaseline.map((sample) => figure.ofBaseline(sample, baselineBytes));
    const baselineSpread = spread(baselines);
    const ratio = summarise(pairwiseRatios(subjects, baselines));
    return {
      id: figure.id ?? comparison.id,
      comparison: name,
      what: comparison.what,
      size: sizesOf(comparison),
      figure: figure.name,
      unit: figure.unit,
      runs,
      subject: summarise(subjects),
      baseline: summarise(baselines),
      baselineSpread,
      ratio,
      goal: figure.goal,
      verdict: judge(ratio.median, figure.goal, baselineSpread),
      files: Object.fromEntries(files.map((file) => [file.name, file.sha256])),
    };
  });
}
