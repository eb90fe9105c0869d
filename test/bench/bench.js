// @ts-check
/** @import { Comparison } from './comparisons/comparison.js' */
/** @import { BenchOptions } from './options.js' */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { compare } from './compare.js';
import { dataOf, hugeSizesOf, idsOf, isMeant } from './comparisons/comparison.js';
import { listComparisons, listFigureKeys } from './comparisons/index.js';
import { obtainDataFile } from './data/data-file.js';
import { estimateSpace, findFreeSpace } from './data/disk-space.js';
import { describeMachine } from './machine.js';
import { readOptions } from './options.js';
import { renderPage } from './page.js';
import { adviseOnPeers, findPeers } from './peers.js';
import { mergeResults, readResults, resultsPath, writeResults } from './results.js';
import { describeSizes, resolveData } from './sizes.js';
import { writeLine } from './wording.js';
import { dataFolder, root } from './workspace.js';

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}

/** @returns {BenchOptions} */
function readCommandLine() {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

if (!existsSync(`${root}packages/cli/dist/index.js`)) stop('Not built yet: run "npm start" once.');
const options = readCommandLine();
const machine = describeMachine();
const peers = findPeers();
/** Files whose digest has been printed. */
const named = new Set();
say(
  `${machine.cores} × ${machine.processor}, ${machine.memoryGib} GiB, Node ${machine.node}, ` +
    `commit ${machine.commit}\nFiles: ${describeSizes(options.scale)}\n`,
);
await (options.verify ? verifyAll() : measureAll());

async function verifyAll() {
  const { verify } = await import('./verify.js');
  if (!(await verify(obtain, say))) process.exitCode = 1;
}

async function measureAll() {
  const chosen = choose();
  await requireSpace(chosen);
  say(`Runs: ${options.runs}; median (range) of the ratio, goal, what was divided`);
  say(options.scale === 1 ? '' : 'Goals are for files of the real size: S 10 MB and so on.\n');
  const results = [];
  for (const comparison of chosen) {
    try {
      const measured = await measureOne(comparison);
      results.push(...measured);
      // What has taken minutes is kept, whatever becomes of the rest.
      if (options.write) await keep(measured);
    } catch (error) {
      process.stderr.write(`  ${comparison.name}: ${String(error)}\n`);
      process.exitCode = 1;
    }
  }
  if (options.json !== undefined) {
    const { scale } = options;
    await writeFile(options.json, `${JSON.stringify({ machine, scale, results }, null, 2)}\n`);
  }
  const advice = adviseOnPeers(peers);
  if (advice !== '') say(`\n${advice}`);
}

/** The comparisons that are meant and may be made. */
function choose() {
  const all = listComparisons(peers);
  const meant = all.filter((comparison) => isMeant(comparison, options.only));
  const names = all.map(({ name }) => name).join(', ');
  if (meant.length === 0) stop(`--only takes R1 to R13, or one of ${names}.`);
  const isAllowed = (/** @type {Comparison} */ comparison) =>
    hugeSizesOf(comparison).every((size) => options.hugeSizes.includes(size));
  for (const comparison of meant.filter((one) => !isAllowed(one))) {
    const wanted = hugeSizesOf(comparison).map((size) => `--${size.toLowerCase()}`);
    say(`Left out without ${wanted.join(' and ')}: ${comparison.name}`);
  }
  return meant.filter(isAllowed);
}

/** @param {readonly Comparison[]} comparisons */
async function requireSpace(comparisons) {
  const files = comparisons.flatMap(dataOf).map((choice) => resolveData(choice, options.scale));
  const wanted = await estimateSpace(files, dataFolder);
  const free = await findFreeSpace(dataFolder);
  if (wanted > free) {
    const [needed, available] = [wanted, free].map((bytes) => (bytes / 1e9).toFixed(1));
    stop(`The files need ${needed} GB in ${dataFolder}, where ${available} GB are free.`);
  }
}

/** @param {Comparison} comparison */
async function measureOne(comparison) {
  say(`${idsOf(comparison).join(', ')} ${comparison.name}: ${comparison.what}`);
  const measured = await compare(comparison, options.runs, obtain);
  for (const result of measured) say(`  ${writeLine(result)}`);
  return measured;
}

/** @param {import('./compare.js').Result[]} measured */
async function keep(measured) {
  const earlier = await readResults(resultsPath);
  const results = mergeResults(earlier, measured, machine, listFigureKeys());
  await writeResults(resultsPath, results);
  // The page shows what is kept, whose figures are shorter than those measured.
  const kept = (await readResults(resultsPath)) ?? results;
  await writeFile(`${root}docs/benchmarks.md`, renderPage(kept));
}

/** @param {import('./sizes.js').DataChoice} choice */
async function obtain(choice) {
  const file = await obtainDataFile(resolveData(choice, options.scale));
  if (!named.has(file.name)) say(`  ${file.sha256}  ${file.name}`);
  named.add(file.name);
  return file;
}
