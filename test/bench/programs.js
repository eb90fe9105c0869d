// @ts-check
/** @import { Program } from './measure.js' */
import { dataFolder } from './workspace.js';

/** @typedef {(file: string) => Program} ProgramOf makes the program that reads a file */

/** @typedef {'every check' | 'structure and codes'} CheckSet */

/** @type {Readonly<Record<CheckSet, readonly string[]>>} */
const selections = {
  'every check': [],
  'structure and codes': ['--only', 'structure/*,codelist/*'],
};

/**
 * The tool as people run it, on so many threads.
 *
 * @param {number} [workers] left to the tool where not given
 * @param {CheckSet} [checks]
 * @returns {ProgramOf}
 */
export function tool(workers, checks = 'every check') {
  return (file) => ({
    name: 'the tool',
    command: [
      ...['packages/cli/bin/vitrina.js', 'check', file],
      ...['--format', 'json', '--fail-on', 'never', '--progress', 'never'],
      // Where the free space has been looked at.
      ...['--tmp-dir', dataFolder],
      ...(workers === undefined ? [] : ['--workers', String(workers)]),
      ...selections[checks],
    ],
  });
}

/**
 * The least that the tool has to do, on so many threads: see the program.
 *
 * @param {number} workers
 * @returns {ProgramOf}
 */
export function parseOnly(workers) {
  const threads = ['--workers', String(workers), '--tmp-dir', dataFolder];
  return (file) => ({
    name: 'parse-only',
    command: ['test/bench/programs/parse-only.js', file, ...threads],
  });
}

/**
 * The library, without the command around it and on one thread.
 *
 * @type {ProgramOf}
 */
export function library(file) {
  return { name: 'library', command: ['test/bench/programs/library.js', file], prints: true };
}

/** @type {ProgramOf} */
export function splitter(file) {
  return { name: 'splitter', command: ['test/bench/programs/splitter.js', file], prints: true };
}

/** @type {ProgramOf} */
export function emptyProgram() {
  return { name: 'node -e 0', command: ['-e', '0'] };
}
