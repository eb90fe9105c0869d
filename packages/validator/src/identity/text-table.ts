import { createByteWriter } from './byte-writer.ts';
import { createHashTable } from './hash-table.ts';
import { hash128 } from './murmur3.ts';

/** Remembers texts by their 128-bit hash, with the ordinal that each came with first. */
export interface TextTable {
  /** How many different texts were added. */
  readonly size: number;
  /** Returns the ordinal that the text was first added with; -1 for a new one. */
  add(text: string, ordinal: number): number;
}

/** Makes an empty table. */
export function createTextTable(): TextTable {
  const writer = createByteWriter();
  const hash = new Uint32Array(4);
  const table = createHashTable();
  return {
    get size() {
      return table.size;
    },
    add(text, ordinal) {
      writer.write(text);
      hash128(writer.bytes, hash, writer.length);
      const [first = 0, second = 0, third = 0, fourth = 0] = hash;
      if (table.add(first, second, third, fourth, ordinal) === 0) return -1;
      return table.firstOf(first, second, third, fourth);
    },
  };
}
