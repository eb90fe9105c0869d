import { describe, expect, it } from 'vitest';
import { createLineReader } from './line-reader.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function readLines(text: string, chunkBytes: number, mostBytes = 100): unknown[] {
  const lines: unknown[] = [];
  const reader = createLineReader(mostBytes, (bytes, number) => {
    lines.push([number, bytes === null ? null : decoder.decode(bytes)]);
  });
  const bytes = encoder.encode(text);
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    // What was lent is spoiled afterwards, as the buffer of a file may be.
    const lent = bytes.slice(at, at + chunkBytes);
    reader.push(lent);
    lent.fill(0x22);
  }
  reader.end();
  return lines;
}

describe.each([1, 2, 7, 1000])('lines that come in chunks of %i bytes', (chunkBytes) => {
  it('are numbered, without blank ones', () => {
    expect(readLines('a\n\n  \t\r\nñb\r\n\nc', chunkBytes)).toEqual([
      [1, 'a'],
      [4, 'ñb\r'],
      [6, 'c'],
    ]);
  });

  it('lose a byte order mark at the start alone', () => {
    expect(readLines('\ufeffa\n\ufeffb\n', chunkBytes)).toEqual([
      [1, 'a'],
      [2, '\ufeffb'],
    ]);
  });

  it('of too many bytes are told, not kept', () => {
    expect(readLines('abcdef\nabc\nabcde', chunkBytes, 4)).toEqual([
      [1, null],
      [2, 'abc'],
      [3, null],
    ]);
  });

  it('may be none', () => {
    expect(readLines('', chunkBytes)).toEqual([]);
    expect(readLines('\n\n', chunkBytes)).toEqual([]);
  });
});
