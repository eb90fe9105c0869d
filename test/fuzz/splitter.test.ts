import { describe, expect, it } from 'vitest';
import type { InputIndex } from '../../packages/validator/src/read/input-index.ts';
import { createSplitter } from '../../packages/validator/src/read/split.ts';
import { createRandom, type Random } from '../support/random.ts';
import { expectIndex, plainIndex } from './expected-index.ts';
import { type WrittenInput, writeInput } from './random-input.ts';

const rounds = Number(process.env['VITRINA_FUZZ'] ?? 20_000);

/** What chunks are overwritten with once they were taken, so that a kept one shows. */
const QUOTE = 0x22;

const UNHARMED = { complete: true, gaps: [], tooMuchGarbage: false };

function splitInChunks(bytes: Uint8Array, random: Random): InputIndex {
  const splitter = createSplitter();
  const largest = random.pick([1, 7, 64, 4096]);
  let at = 0;
  while (at < bytes.length) {
    const chunk = bytes.slice(at, at + random.between(1, largest));
    splitter.push(chunk);
    at += chunk.length;
    chunk.fill(QUOTE);
  }
  return splitter.end();
}

function splitWhole(bytes: Uint8Array): InputIndex {
  const splitter = createSplitter();
  splitter.push(bytes);
  return splitter.end();
}

/** Plain comparison first: the report of a difference is dear. */
function expectSame(actual: unknown, expected: unknown, message: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    expect(actual, message).toEqual(expected);
}

function factsOf({ byteOrderMark, isArray, bytes, ...rest }: WrittenInput | InputIndex): unknown {
  const length = typeof bytes === 'number' ? bytes : bytes.length;
  const { complete, gaps, tooMuchGarbage } = { ...UNHARMED, ...rest };
  return { byteOrderMark, isArray, length, complete, gaps, tooMuchGarbage };
}

function describeInput({ bytes }: WrittenInput, seed: number): string {
  return `seed ${seed}: ${JSON.stringify(new TextDecoder().decode(bytes))}`;
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce((sum: number, inner) => sum + countKeys(inner), own);
}

function damage(bytes: Uint8Array, random: Random): Uint8Array {
  const damaged = bytes.slice();
  for (let left = random.between(1, 4); left > 0; left -= 1) {
    const marks = Array.from('{}[]",:\\ \nx1', (mark) => mark.charCodeAt(0));
    damaged[random.between(0, damaged.length - 1)] = random.pick(marks);
  }
  return damaged;
}

describe(`the splitter over ${rounds} random inputs`, { timeout: 60_000 + 10 * rounds }, () => {
  it('finds what was written, whatever the chunks', () => {
    let itemCount = 0;
    for (let seed = 1; seed <= rounds; seed += 1) {
      const random = createRandom(seed);
      const input = writeInput(random);
      const index = splitInChunks(input.bytes, random);
      const message = describeInput(input, seed);
      expectSame(plainIndex(index), expectIndex(input, input.bytes.length), message);
      expectSame(factsOf(index), factsOf(input), message);
      itemCount += index.items.count;
    }
    expect(itemCount).toBeGreaterThan(rounds);
  });

  it('cuts out items that JSON.parse accepts, with a colon for each key', () => {
    const decoder = new TextDecoder();
    for (let seed = 1; seed <= rounds / 4; seed += 1) {
      const { bytes } = writeInput(createRandom(seed));
      for (const { start, length, colons } of plainIndex(splitWhole(bytes)).items) {
        const value: unknown = JSON.parse(decoder.decode(bytes.subarray(start, start + length)));
        expect(countKeys(value)).toBe(colons);
      }
    }
  });

  it('finds what stands before the end of a truncated input', () => {
    for (let seed = 1; seed <= rounds; seed += 1) {
      const random = createRandom(seed);
      const input = writeInput(random);
      const cut = random.between(input.byteOrderMark ? 3 : 0, input.bytes.length);
      const index = plainIndex(splitInChunks(input.bytes.subarray(0, cut), random));
      const expected = expectIndex(input, cut);
      const message = `cut ${cut} of ${describeInput(input, seed)}`;
      expectSame(index.items, expected.items, message);
      // What is left of a cut number or literal may be of another kind.
      const isWhole = ({ shape }: { shape: string }): boolean => /object|array/.test(shape);
      expectSame(index.documents.filter(isWhole), expected.documents.filter(isWhole), message);
    }
  });

  it('says the same of damaged inputs whatever the chunks, and never throws', () => {
    for (let seed = 1; seed <= rounds / 2; seed += 1) {
      const random = createRandom(seed);
      const bytes = damage(writeInput(random).bytes, random);
      const inChunks = splitInChunks(bytes, random);
      const whole = splitWhole(bytes);
      const message = `seed ${seed}: ${JSON.stringify(new TextDecoder().decode(bytes))}`;
      expectSame(factsOf(inChunks), factsOf(whole), message);
      expectSame(plainIndex(inChunks), plainIndex(whole), message);
    }
  });
});
