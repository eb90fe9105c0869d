// @ts-check
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { createSplitter } from '../../../packages/validator/dist/read/split.js';

// Times splitting against decoding and parsing the same bytes, in memory and in one process. The
// bytes come in the pieces that a file is read in, and every item is parsed by itself.
const chunkBytes = 1_048_576;

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

parse(split());
const started = performance.now();
const index = split();
const hasSplit = performance.now();
parse(index);
const hasParsed = performance.now();
const figures = { splitMs: hasSplit - started, parseMs: hasParsed - hasSplit };
process.stdout.write(JSON.stringify(figures));
