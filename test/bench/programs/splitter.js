// @ts-check
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { createSplitter } from '../../../packages/validator/dist/read/split.js';

// Times splitting against decoding and parsing the same bytes, in memory and in one process. The
// bytes come in the pieces that a file is read in, and every item is parsed by itself.
const chunkBytes = 1_048_576;
const rounds = 5;

const bytes = readFileSync(process.argv[2] ?? '');
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function split() {
  const splitter = createSplitter();
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    splitter.push(bytes.subarray(start, start + chunkBytes));
  }
  return splitter.end();
}

/** @param {ReturnType<typeof split>} index */
function parse({ documents, items }) {
  const ofDocuments = items.count === 0;
  const count = ofDocuments ? documents.count : items.count;
  for (let number = 0; number < count; number += 1) {
    const { start, end } = ofDocuments ? documents.at(number) : endOf(items.at(number));
    JSON.parse(decoder.decode(bytes.subarray(start, end)));
  }
}

/** @param {{ start: number, length: number }} range */
function endOf({ start, length }) {
  return { start, end: start + length };
}

/** Milliseconds of the processor, all threads: others on the machine do not count. */
function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

let splitMs = 0;
let parseMs = 0;
for (let round = 0; round <= rounds; round += 1) {
  const started = cpuMs();
  const index = split();
  const hasSplit = cpuMs();
  parse(index);
  // The first round is for the compiler to learn from.
  if (round === 0) continue;
  splitMs += hasSplit - started;
  parseMs += cpuMs() - hasSplit;
}
process.stdout.write(JSON.stringify({ splitMs: splitMs / rounds, parseMs: parseMs / rounds }));
