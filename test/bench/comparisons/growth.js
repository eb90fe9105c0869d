// @ts-check
/** @import { Comparison } from './comparison.js' */
/** @import { DataChoice } from '../sizes.js' */
import {
  answering,
  cpu,
  cpuPerMegabyte,
  memoryWithin,
  peakMemory,
  printedTime,
  wall,
} from '../figures.js';
import { library, parseOnly, tool } from '../programs.js';
import { memoryBudget } from './with-parsing.js';

/** Megabytes for a million processes whose releases are scattered over 4 GB. */
const scatteredBudget = 500;

/** @type {DataChoice} */
const scattered = { size: 'XXL', format: 'jsonl', shape: 'small', gzip: true, ocids: 1e6 };

/** @param {number} tenderItems */
function longRelease(tenderItems) {
  /** @type {DataChoice} */
  const data = { size: 'one', shape: 'small', defectRate: 0, tenderItems };
  return { program: library, data };
}

/**
 * What more of something costs.
 *
 * @type {readonly Comparison[]}
 */
export const growth = [
  {
    id: 'R5',
    name: 'growth-to-large',
    what: 'the tool, two threads: ten times the bytes',
    subject: { program: tool(2), data: { size: 'L' } },
    baseline: { program: tool(2), data: { size: 'M' } },
    figures: [cpuPerMegabyte({ most: 1.1 }), answering('R4', peakMemory())],
  },
  {
    id: 'R5',
    name: 'growth-to-extra-large',
    what: 'the tool, two threads: six times the bytes',
    subject: { program: tool(2), data: { size: 'XL' } },
    baseline: { program: tool(2), data: { size: 'L' } },
    figures: [
      cpuPerMegabyte({ most: 1.1 }),
      answering('R4', peakMemory({ most: 2 })),
      answering('R4', memoryWithin(memoryBudget)),
    ],
    mostRuns: 3,
  },
  {
    id: 'R4',
    name: 'scattered',
    what: 'the tool / parse-only, two threads, JSON Lines in gzip, a million scattered processes',
    subject: { program: tool(2), data: scattered },
    baseline: { program: parseOnly(2), data: scattered },
    figures: [memoryWithin(scatteredBudget), wall(), cpu()],
    mostRuns: 3,
  },
  {
    id: 'R10',
    name: 'long-array',
    what: 'the library on one release: 8,000 items / 1,000 items',
    subject: longRelease(8000),
    baseline: longRelease(1000),
    figures: [cpu({ most: 12 }), printedTime('CPU of check() alone', 'checkMs', { most: 12 })],
  },
];
