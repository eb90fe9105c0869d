import { describe, expect, it } from 'vitest';
import { createSplitter } from '../../../packages/validator/src/read/split.ts';
import { type Format, writeReleases } from '../generator/write-releases.js';
import { listBatches } from './list-batches.js';

const releases = Array.from({ length: 300 }, (_, number) => ({
  ocid: `ocds-a1b2c3-${number}`,
  title: 'Año'.repeat(number % 40),
}));

function split(format: Format) {
  const bytes = new TextEncoder().encode([...writeReleases(releases, format)].join(''));
  const splitter = createSplitter();
  splitter.push(bytes);
  return { bytes, index: splitter.end() };
}

/** What a thread does with batches, without a file. */
function parse(bytes: Uint8Array, batches: Iterable<import('./list-batches.js').Batch>) {
  const values: unknown[] = [];
  for (const { start, length, ranges } of batches) {
    const held = bytes.slice(start, start + length);
    for (let at = 0; at < ranges.length; at += 2) {
      const from = ranges[at]!;
      const text = new TextDecoder().decode(held.subarray(from, from + ranges[at + 1]!));
      values.push(JSON.parse(text));
    }
  }
  return values;
}

describe('listBatches', () => {
  it.each(['package', 'package-indent2', 'jsonl', 'concat', 'array'] as const)(
    'finds every release of %s once, in order, in batches of any size',
    (format) => {
      const { bytes, index } = split(format);
      for (const batchBytes of [1, 100, 1000, 1e6]) {
        expect(parse(bytes, listBatches(index, batchBytes))).toEqual(releases);
      }
    },
  );

  it('keeps to the size, but for what is larger by itself', () => {
    const { index } = split('jsonl');
    const batches = [...listBatches(index, 500)];
    expect(batches.length).toBeGreaterThan(20);
    for (const { length, ranges } of batches)
      expect(length <= 500 || ranges.length === 2).toBe(true);
    expect([...listBatches(index, 1e9)]).toHaveLength(1);
  });

  it('has nothing to do in an empty file', () => {
    expect([...listBatches(createSplitter().end(), 100)]).toEqual([]);
  });
});
