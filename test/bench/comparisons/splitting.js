// @ts-check
/** @import { Comparison } from './comparison.js' */
/** @import { DataChoice } from '../sizes.js' */
import { printedRatio } from '../figures.js';
import { splitter } from '../programs.js';

/** @type {readonly [string, Omit<DataChoice, 'size'>][]} */
const forms = [
  ['latin', {}],
  ['ascii', { text: 'ascii' }],
  ['cyrillic', { text: 'cyrillic' }],
  ['escaped', { text: 'escaped' }],
  ['indented', { format: 'package-indent2' }],
  ['jsonl', { format: 'jsonl' }],
  ['concat', { format: 'concat' }],
  ['array', { format: 'array' }],
];

/**
 * The splitter against the parser, in memory and in one process.
 *
 * @type {readonly Comparison[]}
 */
export const splitting = forms.map(([name, form]) => ({
  id: 'R7',
  name: `splitter-${name}`,
  what: `decoding and parsing every release / splitting, in memory: ${name}`,
  subject: { program: splitter, data: { size: /** @type {const} */ ('M'), ...form } },
  figures: [printedRatio('CPU', 'parseMs', 'splitMs', { least: 2.5 })],
}));
