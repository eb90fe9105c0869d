// @ts-check
/** @import { Program } from './measure.js' */

/**
 * The tool as people run it.
 *
 * @param {string} file
 * @returns {Program}
 */
export function command(file) {
  const output = ['--format', 'json', '--fail-on', 'never', '--progress', 'never'];
  return { name: 'tool', command: ['packages/cli/bin/vitrina.js', 'check', file, ...output] };
}

/**
 * The library, without the command around it.
 *
 * @param {string} file
 * @returns {Program}
 */
export function library(file) {
  return { name: 'library', command: ['test/bench/programs/library.js', file], prints: true };
}

/**
 * The least that the tool has to do: see the program.
 *
 * @param {string} file
 * @returns {Program}
 */
export function parseOnly(file) {
  return { name: 'parse-only', command: ['test/bench/programs/parse-only.js', file] };
}

/**
 * @param {string} file
 * @returns {Program}
 */
export function splitter(file) {
  return { name: 'splitter', command: ['test/bench/programs/splitter.js', file], prints: true };
}

/** @type {Program} */
export const emptyProgram = { name: 'node -e 0', command: ['-e', '0'] };
