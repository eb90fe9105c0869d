import fastCheck from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createByteWriter } from './byte-writer.ts';

describe('createByteWriter', () => {
  it.each([
    ['no text', ''],
    ['ASCII', 'ocds-213czf-1'],
    ['a character of two bytes', 'Alcorcón'],
    ['a character of four bytes', '😀'],
    ['a lone surrogate', 'a\ud800b'],
    ['as much as the first buffer holds', 'ñ'.repeat(341)],
    ['more than the first buffer holds', 'ñ'.repeat(5_000)],
  ])('writes %s', (_name, text) => {
    const writer = createByteWriter();
    writer.write(text);
    expect(writer.bytes.slice(0, writer.length)).toEqual(new TextEncoder().encode(text));
  });

  it('writes any texts one after the other', () => {
    const writer = createByteWriter();
    fastCheck.assert(
      fastCheck.property(fastCheck.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        writer.write(text);
        expect(writer.bytes.slice(0, writer.length)).toEqual(new TextEncoder().encode(text));
      }),
      { seed: 8, numRuns: 1_000 },
    );
  });

  it('keeps its buffer for texts that fit', () => {
    const writer = createByteWriter();
    const before = writer.bytes;
    writer.write('one');
    writer.write('two');
    expect(writer.bytes).toBe(before);
  });
});
