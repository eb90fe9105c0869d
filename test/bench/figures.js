// @ts-check
/** @import { Sample } from './measure.js' */

/**
 * A number taken from every run of two programs, so that they can be divided.
 *
 * @typedef {object} Figure
 * @property {string} name
 * @property {Unit} unit
 * @property {Of} ofSubject
 * @property {Of} ofBaseline
 * @property {Goal} goal of the ratio subject / baseline
 * @property {string} [id] where it answers another question than the comparison it is taken from
 */

/** @typedef {'ms' | 'ms/MB' | 'MB'} Unit */
/** @typedef {{ most?: number, least?: number }} Goal empty where there is none */
/** @typedef {(sample: Sample, inputBytes: number) => number} Of */

/**
 * Processor time of the whole process, user and system, all threads.
 *
 * @param {Goal} [goal]
 */
export function cpu(goal) {
  return same('CPU', 'ms', ({ cpuMs }) => cpuMs, goal);
}

/**
 * Processor time for each megabyte of the input: the same for every size where time is linear.
 *
 * @param {Goal} [goal]
 */
export function cpuPerMegabyte(goal) {
  return same('CPU per MB', 'ms/MB', ({ cpuMs }, bytes) => cpuMs / (bytes / 1e6), goal);
}

/**
 * Time from the start of the process to its end.
 *
 * @param {Goal} [goal]
 */
export function wall(goal) {
  return same('wall', 'ms', ({ wallMs }) => wallMs, goal);
}

/**
 * Largest resident memory.
 *
 * @param {Goal} [goal]
 */
export function peakMemory(goal) {
  return same('peak memory', 'MB', megabytes, goal);
}

/**
 * Largest resident memory as a share of what it may be.
 *
 * @param {number} budget in megabytes
 * @returns {Figure}
 */
export function memoryWithin(budget) {
  const name = `peak memory of ${budget} MB`;
  return { ...same(name, 'MB', megabytes, { most: 1 }), ofBaseline: () => budget };
}

/**
 * A time that the programs take themselves and print as a member of a JSON object.
 *
 * @param {string} name
 * @param {string} key
 * @param {Goal} [goal]
 */
export function printedTime(name, key, goal) {
  return same(name, 'ms', printed(key), goal);
}

/**
 * How many times as long one printed time is as another of the same run.
 *
 * @param {string} name
 * @param {string} key
 * @param {string} baselineKey
 * @param {Goal} goal
 * @returns {Figure}
 */
export function printedRatio(name, key, baselineKey, goal) {
  return { ...same(name, 'ms', printed(key), goal), ofBaseline: printed(baselineKey) };
}

/**
 * The same figure as the answer to another question.
 *
 * @param {string} id
 * @param {Figure} figure
 * @returns {Figure}
 */
export function answering(id, figure) {
  return { ...figure, id };
}

/**
 * @param {string} name
 * @param {Unit} unit
 * @param {Of} of
 * @param {Goal} [goal]
 * @returns {Figure}
 */
function same(name, unit, of, goal = {}) {
  return { name, unit, ofSubject: of, ofBaseline: of, goal };
}

/** @param {Sample} sample */
function megabytes({ peakBytes }) {
  return peakBytes / 1e6;
}

/**
 * @param {string} key
 * @returns {Of}
 */
function printed(key) {
  return (sample) => JSON.parse(sample.printed)[key];
}
