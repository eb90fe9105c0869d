// @ts-check
/** @import { DatedResult, Results } from './results.js' */
import { describeSizes } from './sizes.js';
import { writeDivided, writeGoal, writeSummary, writeVerdict } from './wording.js';

/**
 * The page that shows the figures that are kept.
 *
 * @param {Results} results
 */
export function renderPage({ machine, results }) {
  const { processor, cores, memoryGib, system, node } = machine;
  return `# Benchmarks

Written by \`npm run bench -- --write\`; do not edit. The same figures for programs:
[benchmarks.json](benchmarks.json).

| | |
|---|---|
| Machine | ${cores} cores of ${processor}, ${memoryGib} GiB |
| System | ${system}, Node ${node} |
| Sizes of files | ${describeSizes(1)} |

## Results

A ratio is given as its median and, in brackets, its range over the runs. Behind it stand the two
times or sizes that were divided, each with its range. Every row says when it was measured and at which
commit: not all are measured together.

| | Comparison | Files | Figure | Ratio | Goal | Verdict | Subject / baseline | Runs | Measured |
|---|---|---|---|---|---|---|---|---|---|
${results.map(renderRow).join('\n')}

${renderComparisons(results)}

## What is asked

| | Question |
|---|---|
| R1 | How near does checking come to parsing alone, which is the floor? |
| R2, R3 | How long, and with how much memory, do other programs work on the same file? |
| R4 | How much memory does it take at most, and more for larger files? |
| R5 | Does time grow with the bytes, and not faster? |
| R6 | What does a second core bring? |
| R7 | How much faster than parsing is finding the releases in the bytes? |
| R8 | How long does a small file take, whose time is the start of the program? |
| R9 | What does a defect in every release cost? |
| R10 | Does a long list inside one release take time in proportion to its length? |
| R11 | What does gzip cost? |
| R12 | What do the alphabet, the form of the file and the size of releases matter? |
| R13 | What does it cost when keys are in no fixed order? |

## How it is measured

- The data are invented: \`test/bench/generator\` writes the same bytes from the same seed on every
  machine, and the digests below say which bytes these were. Unless a comparison says otherwise, a
  file is one package of Latin text without line breaks, one release in fifty has a defect, and
  releases are of two shapes, of 3 and of 26 kB, mixed evenly.
- Each comparison starts two programs in turn, A B A B, after one run of each that is not counted and
  that brings their files into the page cache. The ratio is taken pair by pair: what the machine does
  beside changes both of a pair alike. What takes minutes has fewer runs; with a single one there is
  none before it, and no range.
- A figure is of the whole process, start-up included, unless its name says otherwise. Wall time is
  from outside. Processor time (user and system, all threads) and peak memory (all threads) are what
  the process has used when it ends, asked by itself, and for programs that are not Node's by GNU
  time. Should a program start others, their memory is added, looked at ten times a second. What
  they print is thrown away.
- \`parse-only\` is the floor for a validator of this design, and works as the tool does: the first
  thread splits the file with the tool's own splitter; then the other threads read the releases
  again, a megabyte at a time, decode and parse them, and drop them. Gzip is inflated on the first
  thread into a temporary file without a name, as in the tool. It computes no digest of the file,
  looks at no key and counts nothing.
- Memory is compared with a fixed number of megabytes where the figure names one: the ratio is the
  share of it.
- No verdict is given where the baseline scatters by more than 30 % of its median.
- lib-cove-ocds runs with its defaults, without its conversion to spreadsheets. ocdskit 1.x has no
  command that validates: \`echo\` reads every release and writes it again, which is less than any
  check has to do. Its \`compile\` merges, which \`check\` does not, and its \`detect-format\` stops
  at the first keys; neither is comparable.

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
npm run bench                      # everything but the largest files: 2 GB of disk
npm run bench -- --xl --xxl        # with files of 3 GB and of 4 GB before gzip: 10 GB of disk
npm run bench -- --quick           # files of a tenth of the size (--scale), three runs (--runs)
npm run bench -- --only R1,gzip    # questions by number, comparisons by the start of their name
npm run bench -- --json out.json   # the figures of this run
npm run bench -- --write           # this page, with the rows that were measured now
npm run bench -- --verify          # no speed: the same answers with 1, 2, 3 threads, parts of any size
node test/bench/generate.js --megabytes 500 --format jsonl --gzip
\`\`\`

lib-cove-ocds and ocdskit are measured where they are installed; \`VITRINA_PEERS\` names a virtual
environment that has them. Files are kept in \`bench-data\`, and made again only when what makes them has
changed.

## Data

SHA-256 of the files, of the bytes before gzip:

${renderFiles(results)}
`;
}

/** @param {DatedResult} result */
function renderRow(result) {
  const { id, comparison, size, figure, ratio, runs, date, commit } = result;
  const verdict = [writeGoal(result), writeVerdict(result)];
  const cells = [id, comparison, size, figure, writeSummary(ratio), ...verdict];
  return `| ${[...cells, writeDivided(result), runs, `${date}, ${commit}`].join(' | ')} |`;
}

/** @param {readonly DatedResult[]} results */
function renderComparisons(results) {
  const meanings = new Map(results.map(({ comparison, what }) => [comparison, what]));
  return [...meanings].map(([name, what]) => `- **${name}**: ${what}`).join('\n');
}

/** @param {readonly DatedResult[]} results */
function renderFiles(results) {
  const files = new Map(results.flatMap((result) => Object.entries(result.files)));
  return [...files].map(([name, sha256]) => `- \`${name}\`: \`${sha256}\``).join('\n');
}
