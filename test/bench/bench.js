// @ts-check
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { compare } from './compare.js';
import { listComparisons } from './comparisons.js';
import { obtainDataFile } from './data-file.js';
import { describeMachine } from './machine.js';
import { renderPage } from './page.js';
import { findLibCove, peersHint } from './peers.js';
import { command, library } from './programs.js';
import { writeLine } from './wording.js';
import { root } from './workspace.js';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    library: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

if (!existsSync(`${root}packages/cli/dist/index.js`)) stop('Not built yet: run "npm start" once.');

const { megabytes, runs } = options.quick ? { megabytes: 10, runs: 3 } : { megabytes: 50, runs: 5 };
/** @type {Map<string, string>} */
const digests = new Map();
const libCove = findLibCove();
const tool = options.library ? library : command;
const all = listComparisons(megabytes, obtainData, tool, libCove);
const chosen = all.filter(({ name }) => isWanted(name));
if (chosen.length === 0) stop(`Take one of ${all.map(({ name }) => name).join(', ')}.`);
if (options.write && (options.quick || options.library || options.only.length > 0)) {
  stop('The page is written by a whole run alone, without --quick, --library or --only.');
}

/** @type {import('./comparisons.js').Data} */
async function obtainData(parameters) {
  const { path, sha256 } = await obtainDataFile(parameters);
  digests.set(basename(path), sha256);
  return path;
}

/** @param {string} name */
function isWanted(name) {
  return options.only.length === 0 || options.only.some((start) => name.startsWith(start));
}

const machine = describeMachine();
const { cores, processor, memoryGib, node, commit } = machine;
process.stdout.write(
  `${cores} × ${processor}, ${memoryGib} GiB, Node ${node}, commit ${commit}\n` +
    `${megabytes} MB, ${runs} runs; median (range) of the ratio, goal, what was divided\n\n`,
);

/** @type {import('./compare.js').Result[]} */
const results = [];
for (const comparison of chosen) {
  process.stdout.write(`${comparison.what}\n`);
  try {
    const figures = await compare(comparison, runs);
    for (const figure of figures) process.stdout.write(`  ${writeLine(figure)}\n`);
    results.push(...figures);
  } catch (error) {
    // The others have taken minutes, and still say something.
    process.stderr.write(`  ${comparison.name}: ${String(error)}\n`);
    process.exitCode = 1;
  }
}
if (libCove === null) process.stdout.write(`\n${peersHint}\n`);

const files = [...digests].map(([name, sha256]) => ({ name, sha256 }));
const report = { machine, megabytes, results, files };
if (options.json !== undefined) {
  await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
}
if (options.write && process.exitCode !== 1) {
  await mkdir(`${root}docs`, { recursive: true });
  await writeFile(`${root}docs/benchmarks.md`, renderPage(report));
}
