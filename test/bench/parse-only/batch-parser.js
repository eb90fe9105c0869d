// @ts-check
import { readSync } from 'node:fs';

/**
 * Reads batches of a file and parses what is in them. The values are dropped.
 *
 * @param {number} descriptor
 * @returns {(batch: import('./list-batches.js').Batch) => number} how many were parsed
 * @throws SyntaxError or TypeError where one is no JSON or no UTF-8
 */
export function createBatchParser(descriptor) {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let buffer = new Uint8Array(0);
  return ({ start, length, ranges }) => {
    if (buffer.length < length) buffer = new Uint8Array(length);
    readSync(descriptor, buffer, 0, length, start);
    for (let at = 0; at < ranges.length; at += 2) {
      const from = ranges[at] ?? 0;
      JSON.parse(decoder.decode(buffer.subarray(from, from + (ranges[at + 1] ?? 0))));
    }
    return ranges.length / 2;
  };
}
