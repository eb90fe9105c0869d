// @ts-check
/** @import { Figure } from '../figures.js' */
/** @import { ProgramOf } from '../programs.js' */
/** @import { DataChoice, Size } from '../sizes.js' */

const hugeSizes = /** @type {const} */ (['XL', 'XXL']);

/**
 * A program and the file it is given.
 *
 * @typedef {object} Contender
 * @property {ProgramOf} program
 * @property {DataChoice} data
 */

/**
 * A program that is measured beside another.
 *
 * @typedef {object} Comparison
 * @property {string} id of the question that it answers, `R1` and so on
 * @property {string} name its own
 * @property {string} what is compared with what
 * @property {Contender} subject
 * @property {Contender} [baseline] where it is not the subject itself
 * @property {readonly Figure[]} figures
 * @property {number} [mostRuns] for programs that take minutes
 * @property {boolean} [isOnce] one run, and none before it
 */

/**
 * The files that a comparison needs.
 *
 * @param {Comparison} comparison
 * @returns {readonly DataChoice[]}
 */
export function dataOf({ subject, baseline }) {
  return baseline ? [subject.data, baseline.data] : [subject.data];
}

/**
 * The sizes of the files of subject and baseline: `L`, or `XL / L`.
 *
 * @param {Comparison} comparison
 */
export function sizesOf(comparison) {
  const sizes = dataOf(comparison).map(({ size }) => nameSize(size));
  return [...new Set(sizes)].join(' / ');
}

/** @param {Size} size */
function nameSize(size) {
  return size === 'one' ? 'one release' : size;
}

/**
 * The ids of the questions that a comparison answers, each once.
 *
 * @param {Comparison} comparison
 */
export function idsOf({ id, figures }) {
  return [...new Set(figures.map((figure) => figure.id ?? id))];
}

/**
 * Whether a comparison is meant by one of some words: the id of a question, or the start of a name. All
 * are where there are no words.
 *
 * @param {Comparison} comparison
 * @param {readonly string[]} words
 */
export function isMeant(comparison, words) {
  const ids = idsOf(comparison);
  return (
    words.length === 0 ||
    words.some((word) => ids.includes(word.toUpperCase()) || comparison.name.startsWith(word))
  );
}

/**
 * The sizes that have to be asked for, of those that a comparison needs.
 *
 * @param {Comparison} comparison
 */
export function hugeSizesOf(comparison) {
  const sizes = dataOf(comparison).map(({ size }) => size);
  return hugeSizes.filter((size) => sizes.includes(size));
}
