// @ts-check
/** @import { Result } from './compare.js' */
import { writeGoal, writeSummary, writeVerdict } from './wording.js';

/**
 * The page that keeps the figures of one whole run.
 *
 * @param {object} report
 * @param {import('./machine.js').Machine} report.machine
 * @param {number} report.megabytes
 * @param {readonly Result[]} report.results
 * @param {readonly { name: string, sha256: string }[]} report.files
 */
export function renderPage({ machine, megabytes, results, files }) {
  const { processor, cores, memoryGib, system, node, commit, date } = machine;
  return `# Benchmarks

Written by \`npm run bench -- --write\`; do not edit.

| | |
|---|---|
| Machine | ${cores} cores of ${processor}, ${memoryGib} GiB |
| System | ${system}, Node ${node} |
| Date | ${date} |
| Commit | ${commit} |
| Size of the files | ${megabytes} MB |

## Results

A ratio is given as its median and, in brackets, its range over the runs. Behind it stand the two
times or sizes that were divided, each with its range.

| Comparison | Figure | Ratio | Goal | Verdict | Subject / baseline | Runs |
|---|---|---|---|---|---|---|
${results.map(renderRow).join('\n')}

${renderComparisons(results)}

## How it is measured

- The data are invented: \`test/bench/generator\` writes the same bytes from the same seed on every
  machine, and the digests below say which bytes these were. One release in fifty has a defect.
  Releases are of two shapes, of 3 and of 26 kB, mixed evenly.
- Each comparison starts two programs in turn, A B A B, after one run of each that is not counted and
  that brings their files into the page cache. The ratio is taken pair by pair: what the machine does
  beside changes both of a pair alike.
- A figure is of the whole process, start-up included, unless its name says otherwise. Wall time is
  from outside; processor time (user and system, all threads) and peak memory are what the process
  has used when it ends, asked by itself, and for programs that are not Node's by GNU time. What they
  print is thrown away.
- \`parse-only\` is the floor for a validator of this design: the same splitter, then every release is
  decoded and parsed, and dropped. It computes no digest of the file.
- No verdict is given where the baseline scatters by more than 30 % of its median.

## What it does not tell

- The text is made of some forty words, so it compresses better than real text does and repeats
  itself more in memory. Real publications are of more shapes than two.
- Keys in the same order everywhere, as in most publications that a program writes, flatter the
  JavaScript engine: see \`permuted\`.
- Seconds are of this machine. Ratios carry over to others, not exactly.
- Files are in the page cache: a disk that has to be read first makes all programs slower alike.

## To repeat it

\`\`\`sh
npm start                          # installs and builds
npm run bench                      # everything, ${megabytes} MB, five runs
npm run bench -- --quick           # 10 MB, three runs
npm run bench -- --only splitter   # the comparisons whose name starts so
npm run bench -- --json out.json   # the figures for other programs
node test/bench/generate.js --megabytes 500 --format jsonl --gzip
\`\`\`

lib-cove-ocds is measured where \`VITRINA_PEERS\` names a virtual environment that has it.

## Data

SHA-256 of the files, of the bytes before gzip:

${files.map(({ name, sha256 }) => `- \`${name}\`: \`${sha256}\``).join('\n')}
`;
}

/** @param {Result} result */
function renderRow(result) {
  const { comparison, figure, ratio, subject, baseline, unit, runs } = result;
  const values = `${writeSummary(subject)} / ${writeSummary(baseline)} ${unit}`;
  const cells = [comparison, figure, writeSummary(ratio), writeGoal(result), writeVerdict(result)];
  return `| ${[...cells, values, runs].join(' | ')} |`;
}

/** @param {readonly Result[]} results */
function renderComparisons(results) {
  const meanings = new Map(results.map(({ comparison, what }) => [comparison, what]));
  return [...meanings].map(([name, what]) => `- **${name}**: ${what}`).join('\n');
}
