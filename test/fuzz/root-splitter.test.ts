import { describe, expect, it } from 'vitest';
import { createRootFinder } from '../../packages/validator/src/read/find-roots.ts';
import type { InputIndex } from '../../packages/validator/src/read/input-index.ts';
import { stepsTo } from '../../packages/validator/src/read/nested-places.ts';
import { createRootSplitter } from '../../packages/validator/src/read/root-splitter.ts';
import { createSplitter, type Splitter } from '../../packages/validator/src/read/split.ts';
import { createRandom, type Random } from '../support/random.ts';
import { plainIndex } from './expected-index.ts';
import { writeInput } from './random-input.ts';

const rounds = Number(process.env['VITRINA_FUZZ'] ?? 5000);
const ROOT = ['da"ta', 'list'];
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Texts of documents, each of which is an object. */
function writeDocuments(random: Random): string[] {
  const { bytes } = writeInput(random);
  return plainIndex(split(createSplitter(), bytes, () => bytes.length))
    .documents.filter(({ shape }) => shape === 'object')
    .map(({ start, end }) => decoder.decode(bytes.subarray(start, end)));
}

function split(splitter: Splitter, bytes: Uint8Array, nextLength: () => number): InputIndex {
  for (let at = 0; at < bytes.length; ) {
    const chunk = bytes.slice(at, at + nextLength());
    splitter.push(chunk);
    at += chunk.length;
    chunk.fill(0x22);
  }
  return splitter.end();
}

/** A value with the documents below the root, and other things around them. */
function wrap(documents: readonly string[], random: Random): string {
  const other = () =>
    random.pick(['"list"', '{"list":[{"releases":[]}]}', '[{},"]"]', '-1', 'null']);
  const list = `"list" :[${documents.join(random.pick([',', ' ,\n']))}]`;
  const data = random.pick([`{${list}}`, `[ {"x":${other()}},{"y":${other()},${list}}]`]);
  return `{"da":${other()}, "da\\"ta": ${data},"list":${other()}}`;
}

describe(`the root splitter over ${rounds} random inputs`, {
  timeout: 60_000 + 10 * rounds,
}, () => {
  it('finds below a root what the splitter finds at the top, whatever the chunks', () => {
    let count = 0;
    for (let seed = 1; seed <= rounds; seed += 1) {
      const random = createRandom(seed);
      const documents = writeDocuments(random);
      const text = wrap(documents, random);
      const bytes = encoder.encode(text);
      const largest = random.pick([1, 7, 64, 4096]);
      const index = split(createRootSplitter(ROOT), bytes, () => random.between(1, largest));
      const expected = documents.map((document) => {
        const own = encoder.encode(document);
        return describeIndex(
          split(createSplitter(), own, () => own.length),
          own,
          0,
        );
      });
      const found = documents.map((_, ordinal) => describeIndex(index, bytes, ordinal));
      expect(JSON.stringify(found), `seed ${seed}: ${text}`).toBe(JSON.stringify(expected));
      expect([index.documents.count, index.complete, index.gaps]).toEqual([
        documents.length,
        true,
        [],
      ]);
      const pointers = documents.map((_, at) => stepsTo(ROOT, index.documents.at(at).place));
      pointers.forEach((steps, at) => {
        expect(valueAt(JSON.parse(text), steps)).toEqual(JSON.parse(documents[at] ?? ''));
      });
      count += documents.length;
    }
    expect(count).toBeGreaterThan(rounds / 2);
  });

  it('and the finder survive anything', () => {
    for (let seed = 1; seed <= rounds; seed += 1) {
      const random = createRandom(seed);
      const bytes = encoder.encode(wrap(writeDocuments(random), random));
      for (let left = random.between(1, 5); left > 0; left -= 1) {
        const mark = random.pick(Array.from('{}[]",:\\ \n\x1e1'));
        bytes[random.between(0, bytes.length - 1)] = mark.charCodeAt(0);
      }
      const nextLength = () => random.between(1, 20);
      const index = split(createRootSplitter(ROOT), bytes, nextLength);
      let end = 0;
      for (const document of plainIndex(index).documents) {
        expect(document.start).toBeGreaterThanOrEqual(end);
        end = document.end;
      }
      expect(end).toBeLessThanOrEqual(bytes.length);
      const finder = createRootFinder();
      for (let at = 0; at < bytes.length; at += 9) finder.push(bytes.subarray(at, at + 9));
      expect(finder.roots().length).toBeLessThan(6);
    }
  });
});

function describeIndex(
  { documents, items }: InputIndex,
  bytes: Uint8Array,
  ordinal: number,
): unknown {
  const { start, end, colons, depth, firstItem, itemCount, arrays } = documents.at(ordinal);
  const textOf = (from: number, to: number) => decoder.decode(bytes.subarray(from, to));
  return {
    text: textOf(start, end),
    colons,
    depth,
    arrays: arrays.map((array) => [array.key, textOf(array.start, array.end), array.itemCount]),
    items: Array.from({ length: itemCount }, (_, at) => {
      const item = items.at(firstItem + at);
      return [textOf(item.start, item.start + item.length), item.colons, item.depth];
    }),
  };
}

function valueAt(value: unknown, steps: readonly (string | number)[]): unknown {
  return steps.reduce<unknown>(
    (current, step) => (current as Record<string | number, unknown>)[step],
    value,
  );
}
