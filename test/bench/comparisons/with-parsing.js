// @ts-check
/** @import { Comparison } from './comparison.js' */
/** @import { DataChoice } from '../sizes.js' */
import { answering, cpu, memoryWithin, peakMemory, wall } from '../figures.js';
import { library, parseOnly, tool } from '../programs.js';

/** The tool takes no more megabytes than this, whatever the size of its input. */
export const memoryBudget = 300;

/** @type {DataChoice} */
const large = { size: 'L' };
/** @type {DataChoice} */
const largeGzip = { size: 'L', gzip: true };
/** @type {DataChoice} */
const medium = { size: 'M' };

/**
 * Against the floor: splitting and parsing, and nothing else.
 *
 * @type {readonly Comparison[]}
 */
export const withParsing = [
  {
    id: 'R1',
    name: 'structure',
    what: 'the tool with the checks of structure and codes / parse-only, two threads',
    subject: { program: tool(2, 'structure and codes'), data: large },
    baseline: { program: parseOnly(2), data: large },
    figures: [wall({ most: 1.5 }), cpu()],
  },
  {
    id: 'R1',
    name: 'all-checks',
    what: 'the tool with every check / parse-only, two threads',
    subject: { program: tool(2), data: large },
    baseline: { program: parseOnly(2), data: large },
    figures: [wall({ most: 2 }), cpu(), peakMemory(), answering('R4', memoryWithin(memoryBudget))],
  },
  {
    id: 'R1',
    name: 'all-checks-gzip',
    what: 'the tool with every check / parse-only, two threads, gzip',
    subject: { program: tool(2), data: largeGzip },
    baseline: { program: parseOnly(2), data: largeGzip },
    figures: [wall(), cpu(), answering('R4', memoryWithin(memoryBudget))],
  },
  {
    id: 'R1',
    name: 'one-thread',
    what: 'the tool with every check / parse-only, one thread',
    subject: { program: tool(1), data: medium },
    baseline: { program: parseOnly(1), data: medium },
    figures: [
      cpu({ most: 1.6 }),
      wall(),
      peakMemory(),
      answering('R4', memoryWithin(memoryBudget)),
    ],
  },
  {
    id: 'R1',
    name: 'library',
    what: 'the library without the command / parse-only, one thread',
    subject: { program: library, data: medium },
    baseline: { program: parseOnly(1), data: medium },
    figures: [cpu(), wall(), peakMemory()],
  },
  {
    id: 'R6',
    name: 'second-thread',
    what: 'the tool: one thread / two threads',
    subject: { program: tool(1), data: large },
    baseline: { program: tool(2), data: large },
    figures: [wall({ least: 1.4 }), cpu()],
  },
  {
    id: 'R6',
    name: 'second-thread-parse-only',
    what: 'parse-only: one thread / two threads',
    subject: { program: parseOnly(1), data: large },
    baseline: { program: parseOnly(2), data: large },
    figures: [wall(), cpu()],
  },
];
