// @ts-check
/** @import { Comparison } from './comparison.js' */
/** @import { Figure } from '../figures.js' */
/** @import { DataChoice } from '../sizes.js' */
import { cpu, peakMemory, wall } from '../figures.js';
import { parseOnly, tool } from '../programs.js';

/** @typedef {Omit<DataChoice, 'size'>} Difference */

/**
 * The tool on one thread, on files that differ from the plain one in one respect.
 *
 * @type {readonly [id: string, name: string, what: string, Difference, readonly Figure[]][]}
 */
const differences = [
  ['R9', 'dense-defects', 'a defect in every release / in 2 %', { defectRate: 1 }, timed(1.3)],
  ['R12', 'ascii', 'ASCII text / Latin', { text: 'ascii' }, timed()],
  ['R12', 'cyrillic', 'Cyrillic text / Latin', { text: 'cyrillic' }, timed()],
  ['R12', 'escaped', 'Cyrillic text in \\u escapes / Latin', { text: 'escaped' }, timed()],
  ['R12', 'jsonl', 'JSON Lines / one package', { format: 'jsonl' }, [...timed(), peakMemory()]],
  [
    'R12',
    'array',
    'a list of releases / one package',
    { format: 'array' },
    [...timed(), peakMemory()],
  ],
  ['R12', 'concat', 'packages in a row / one package', { format: 'concat' }, timed()],
  ['R12', 'indented', 'an indented package / a dense one', { format: 'package-indent2' }, timed()],
  ['R12', 'small', 'small releases / mixed ones', { shape: 'small' }, timed()],
  ['R13', 'permuted', 'keys in any order / in the same order', { keyOrder: 'permuted' }, timed()],
];

/**
 * @param {number} [most] of the wall time
 * @returns {readonly Figure[]}
 */
function timed(most) {
  return [most === undefined ? wall() : wall({ most }), cpu()];
}

/** @type {readonly Comparison[]} */
export const formsOfData = [
  ...differences.map(([id, name, what, difference, figures]) => ({
    id,
    name,
    what: `the tool, one thread, on the same bytes: ${what}`,
    subject: { program: tool(1), data: { size: /** @type {const} */ ('M'), ...difference } },
    baseline: { program: tool(1), data: { size: /** @type {const} */ ('M') } },
    figures,
  })),
  {
    id: 'R11',
    name: 'gzip',
    what: 'the tool, two threads, on the same bytes: gzip / plain',
    subject: { program: tool(2), data: { size: 'L', gzip: true } },
    baseline: { program: tool(2), data: { size: 'L' } },
    figures: timed(1.3),
  },
  {
    id: 'R13',
    name: 'permuted-parse-only',
    what: 'parse-only, one thread: keys in any order / in the same order',
    subject: { program: parseOnly(1), data: { size: 'M', keyOrder: 'permuted' } },
    baseline: { program: parseOnly(1), data: { size: 'M' } },
    figures: timed(),
  },
];
