import { createByteWriter } from './byte-writer.ts';
import { createHashTable, type HashTable } from './hash-table.ts';
import { hash128 } from './murmur3.ts';

/** Remembers texts, with the ordinal that each came with first. */
export interface TextTable {
  /** How many different texts were added. */
  readonly size: number;
  /** Returns the ordinal that the text was first added with; -1 for a new one. */
  add(text: string, ordinal: number): number;
}

/** A map is faster as long as its memory does not matter. */
const LARGEST_MAP = 65_536;

/** Makes an empty table. Past 65,536 texts it keeps their 128-bit hashes alone. */
export function createTextTable(largestMap: number = LARGEST_MAP): TextTable {
  const texts = new Map<string, number>();
  let hashed: ReturnType<typeof createHashedTexts> | null = null;
  const table = {
    // No getter: a hidden class would be made for each table, and every input has one.
    size: 0,
    add(text: string, ordinal: number): number {
      const first = addText(text, ordinal);
      if (first < 0) table.size += 1;
      return first;
    },
  };

  function addText(text: string, ordinal: number): number {
    if (hashed) return hashed.add(text, ordinal);
    const first = texts.get(text);
    if (first !== undefined) return first;
    texts.set(text, ordinal);
    if (texts.size > largestMap) {
      hashed = createHashedTexts();
      for (const [known, knownOrdinal] of texts) hashed.add(known, knownOrdinal);
      texts.clear();
    }
    return -1;
  }

  return table;
}

function createHashedTexts() {
  const writer = createByteWriter();
  const hash = new Uint32Array(4);
  const table: HashTable = createHashTable();
  return {
    add(text: string, ordinal: number): number {
      writer.write(text);
      hash128(writer.bytes, hash, writer.length);
      const [first = 0, second = 0, third = 0, fourth = 0] = hash;
      if (table.add(first, second, third, fourth, ordinal) === 0) return -1;
      return table.firstOf(first, second, third, fourth);
    },
  };
}
