// @ts-check
import { open } from 'node:fs/promises';
import process from 'node:process';
import { createSplitter } from '../../../packages/validator/dist/read/split.js';

// The least that a validator of this design has to do: split the file, then decode and parse every
// item and drop it. It reads as the tool does, one megabyte after the other.
const readBytes = 1_048_576;

const file = await open(process.argv[2] ?? '');
let window = new Uint8Array(readBytes);
let windowStart = 0;
let windowEnd = 0;

/**
 * @param {number} start
 * @param {number} length
 */
async function load(start, length) {
  if (window.length < length) window = new Uint8Array(length);
  const { bytesRead } = await file.read(window, 0, window.length, start);
  windowStart = start;
  windowEnd = start + bytesRead;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * @param {number} start
 * @param {number} length
 */
async function parse(start, length) {
  if (start < windowStart || start + length > windowEnd) await load(start, length);
  const from = start - windowStart;
  JSON.parse(decoder.decode(window.subarray(from, from + length)));
}

const splitter = createSplitter();
for (await load(0, readBytes); windowEnd > windowStart; await load(windowEnd, readBytes)) {
  splitter.push(window.subarray(0, windowEnd - windowStart));
}
const { documents, items } = splitter.end();

let parsed = 0;
for (let number = 0; number < documents.count; number += 1) {
  const document = documents.at(number);
  if (document.arrays.length === 0) {
    await parse(document.start, document.end - document.start);
    parsed += 1;
  }
  for (let position = 0; position < document.itemCount; position += 1) {
    const item = items.at(document.firstItem + position);
    await parse(item.start, item.length);
    parsed += 1;
  }
}
await file.close();
process.stdout.write(`${parsed} releases\n`);
