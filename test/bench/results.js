// @ts-check
/** @import { Result } from './compare.js' */
/** @import { Machine } from './machine.js' */
import { readFile, writeFile } from 'node:fs/promises';
import { root } from './workspace.js';

/** @typedef {Result & { date: string, commit: string }} DatedResult */

/**
 * What has been measured on one machine, some of it earlier than the rest.
 *
 * @typedef {{ machine: StoredMachine, results: readonly DatedResult[] }} Results
 * @typedef {Omit<Machine, 'date' | 'commit'>} StoredMachine
 */

/** The figures behind the page, from which it is written again when some of them are new. */
export const resultsPath = `${root}docs/benchmarks.json`;

/**
 * @param {string} path
 * @returns {Promise<Results | null>} null where nothing has been kept
 */
export async function readResults(path) {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}

/**
 * @param {string} path
 * @param {Results} results
 */
export async function writeResults(path, results) {
  await writeFile(path, `${JSON.stringify(results, shorten, 2)}\n`);
}

/**
 * Earlier results with new ones in their places. Figures of another machine are not kept beside those
 * of this one, nor figures that are no longer taken.
 *
 * @param {Results | null} earlier
 * @param {readonly Result[]} measured
 * @param {Machine} machine that measured them
 * @param {readonly string[]} known keys of all figures in their order, as `keyOf` gives them
 * @returns {Results}
 */
export function mergeResults(earlier, measured, { date, commit, ...machine }, known) {
  const kept = earlier !== null && isSame(earlier.machine, machine) ? earlier.results : [];
  const dated = measured.map((result) => ({ ...result, date, commit }));
  const byKey = new Map([...kept, ...dated].map((result) => [keyOf(result), result]));
  const results = known.flatMap((key) => byKey.get(key) ?? []);
  return { machine, results };
}

/**
 * Tells figures apart.
 *
 * @param {{ comparison: string, figure: string }} result
 */
export function keyOf({ comparison, figure }) {
  return `${comparison}, ${figure}`;
}

/**
 * @param {StoredMachine} one
 * @param {StoredMachine} other
 */
function isSame(one, other) {
  return (
    one.processor === other.processor &&
    one.cores === other.cores &&
    one.memoryGib === other.memoryGib &&
    one.node === other.node
  );
}

/**
 * More digits than these are noise, and changes that nobody can read.
 *
 * @param {string} _key
 * @param {unknown} value
 */
function shorten(_key, value) {
  return typeof value === 'number' ? Number(value.toPrecision(5)) : value;
}
