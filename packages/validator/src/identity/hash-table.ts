const FIRST_SLOTS = 1_024;
const LARGEST_LOAD = 0.625;
const CHUNK_BITS = 12;
const CHUNK_ENTRIES = 1 << CHUNK_BITS;
const CHUNK_MASK = CHUNK_ENTRIES - 1;
const WORDS = 5;
const COUNT = 4;
const BYTES_PER_ENTRY = WORDS * Uint32Array.BYTES_PER_ELEMENT + Float64Array.BYTES_PER_ELEMENT;

/** Counts 128-bit hashes and keeps the ordinal that each came with first, in about 35 bytes each. */
export interface HashTable {
  /** How many different hashes were added. */
  readonly size: number;
  /** Bytes held. */
  readonly bytes: number;
  /** Returns how often the hash was added before: 0 for a new one. Words are unsigned 32-bit. */
  add(first: number, second: number, third: number, fourth: number, ordinal: number): number;
  /** How often the hash was added. */
  countOf(first: number, second: number, third: number, fourth: number): number;
  /** The ordinal of the first addition, -1 for an unknown hash. */
  firstOf(first: number, second: number, third: number, fourth: number): number;
  /** Shows the words and the count of each hash, in the order of their first additions. */
  visit(show: (words: Uint32Array, count: number) => void): void;
}

interface Chunk {
  /** Four words of hash and the count, for each entry. */
  readonly words: Uint32Array;
  readonly ordinals: Float64Array;
}

/**
 * Makes an empty table: open addressing over slots that hold entry numbers. The entries stand in
 * chunks that are never copied, so that growing needs room for new slots alone.
 */
export function createHashTable(): HashTable {
  const chunks: Chunk[] = [];
  let slots = new Uint32Array(FIRST_SLOTS);
  let size = 0;

  const chunkOf = (entry: number): Chunk => chunks[entry >>> CHUNK_BITS] as Chunk;

  /** The slot of the hash, or the free slot where it belongs. */
  const locate = (first: number, second: number, third: number, fourth: number): number => {
    const mask = slots.length - 1;
    let slot = first & mask;
    for (;;) {
      const number = slots[slot] as number;
      if (number === 0) return slot;
      const { words } = chunkOf(number - 1);
      const at = ((number - 1) & CHUNK_MASK) * WORDS;
      if (
        words[at] === first &&
        words[at + 1] === second &&
        words[at + 2] === third &&
        words[at + 3] === fourth
      ) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
  };

  const grow = (): void => {
    slots = new Uint32Array(slots.length * 2);
    const mask = slots.length - 1;
    for (let entry = 0; entry < size; entry += 1) {
      let slot = (chunkOf(entry).words[(entry & CHUNK_MASK) * WORDS] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry + 1;
    }
  };

  const append = (
    first: number,
    second: number,
    third: number,
    fourth: number,
    ordinal: number,
  ): void => {
    if (size === chunks.length * CHUNK_ENTRIES) chunks.push(createChunk());
    const { words, ordinals } = chunkOf(size);
    const at = (size & CHUNK_MASK) * WORDS;
    words[at] = first;
    words[at + 1] = second;
    words[at + 2] = third;
    words[at + 3] = fourth;
    words[at + COUNT] = 1;
    ordinals[size & CHUNK_MASK] = ordinal;
    size += 1;
  };

  return {
    get size() {
      return size;
    },
    get bytes() {
      return slots.byteLength + chunks.length * CHUNK_ENTRIES * BYTES_PER_ENTRY;
    },
    add(first, second, third, fourth, ordinal) {
      const slot = locate(first, second, third, fourth);
      const number = slots[slot] as number;
      if (number !== 0) {
        const { words } = chunkOf(number - 1);
        const at = ((number - 1) & CHUNK_MASK) * WORDS + COUNT;
        const count = words[at] as number;
        words[at] = count + 1;
        return count;
      }
      append(first, second, third, fourth, ordinal);
      slots[slot] = size;
      if (size > slots.length * LARGEST_LOAD) grow();
      return 0;
    },
    countOf(first, second, third, fourth) {
      const number = slots[locate(first, second, third, fourth)] as number;
      if (number === 0) return 0;
      return chunkOf(number - 1).words[((number - 1) & CHUNK_MASK) * WORDS + COUNT] as number;
    },
    firstOf(first, second, third, fourth) {
      const number = slots[locate(first, second, third, fourth)] as number;
      return number === 0
        ? -1
        : (chunkOf(number - 1).ordinals[(number - 1) & CHUNK_MASK] as number);
    },
    visit(show) {
      for (let entry = 0; entry < size; entry += 1) {
        const { words } = chunkOf(entry);
        const at = (entry & CHUNK_MASK) * WORDS;
        show(words.subarray(at, at + COUNT), words[at + COUNT] as number);
      }
    },
  };
}

function createChunk(): Chunk {
  return {
    words: new Uint32Array(CHUNK_ENTRIES * WORDS),
    ordinals: new Float64Array(CHUNK_ENTRIES),
  };
}
