// @ts-check
/** @import { Sample } from './measure.js' */

/**
 * A number taken from every run of two programs, so that they can be divided.
 *
 * @typedef {object} Figure
 * @property {string} name
 * @property {'ms' | 'MB'} unit
 * @property {(sample: Sample) => number} ofSubject
 * @property {(sample: Sample) => number} ofBaseline
 * @property {Goal} goal of the ratio subject / baseline
 */

/** @typedef {{ most?: number, least?: number }} Goal empty where there is none */

/**
 * Processor time of the whole process, user and system, all threads.
 *
 * @param {Goal} [goal]
 */
export function cpu(goal) {
  return same('CPU', 'ms', ({ cpuMs }) => cpuMs, goal);
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
  return { ...peakMemory({ most: 1 }), ofBaseline: () => budget };
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
 * @param {string} name
 * @param {Figure['unit']} unit
 * @param {(sample: Sample) => number} of
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
 * @returns {(sample: Sample) => number}
 */
function printed(key) {
  return (sample) => JSON.parse(sample.printed)[key];
}
