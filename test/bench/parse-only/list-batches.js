// @ts-check
/** @import { InputIndex } from '../../../packages/validator/src/read/input-index.ts' */

/** @typedef {Pick<InputIndex, 'documents' | 'items'>} Index */

/**
 * Neighbours in a file that are parsed together.
 *
 * @typedef {object} Batch
 * @property {number} start of the first
 * @property {number} length to the end of the last
 * @property {Uint32Array} ranges start and length of each, counted from `start`
 */

/**
 * Everything that is to be parsed, in the order of the file, in batches of about one size. One that is
 * larger by itself is alone.
 *
 * @param {Index} index
 * @param {number} batchBytes
 * @returns {Generator<Batch>}
 */
export function* listBatches(index, batchBytes) {
  let start = 0;
  let end = 0;
  /** @type {number[]} */
  let ranges = [];
  for (const range of listRanges(index)) {
    const rangeEnd = range.start + range.length;
    if (ranges.length > 0 && rangeEnd - start > batchBytes) {
      yield { start, length: end - start, ranges: Uint32Array.from(ranges) };
      ranges = [];
    }
    if (ranges.length === 0) start = range.start;
    ranges.push(range.start - start, range.length);
    end = rangeEnd;
  }
  if (ranges.length > 0) yield { start, length: end - start, ranges: Uint32Array.from(ranges) };
}

/**
 * The items of every package, and whole documents that have none.
 *
 * @param {Index} index
 */
function* listRanges({ documents, items }) {
  for (let number = 0; number < documents.count; number += 1) {
    const { start, end, arrays, firstItem, itemCount } = documents.at(number);
    if (arrays.length === 0) yield { start, length: end - start };
    for (let position = 0; position < itemCount; position += 1)
      yield items.at(firstItem + position);
  }
}
