import { createByteWriter } from '../identity/byte-writer.ts';
import { hash128 } from '../identity/murmur3.ts';
import { createCountColumn } from '../read/column.ts';

/** Numbers ocids in the order in which they are first met, in about 18 bytes each. */
export interface OcidTable {
  /** How many were met. */
  readonly size: number;
  /** The number of an ocid. Two that share 64 bits of hash share it: whoever reads them again sees. */
  add(ocid: string): number;
  has(ocid: string): boolean;
}

const FIRST_SLOTS = 1_024;
const LARGEST_LOAD = 0.625;

/** Makes an empty table: open addressing over slots that hold numbers counted from 1. */
export function createOcidTable(): OcidTable {
  const writer = createByteWriter();
  const hash = new Uint32Array(4);
  const firstWords = createCountColumn();
  const secondWords = createCountColumn();
  let slots = new Uint32Array(FIRST_SLOTS);
  let size = 0;

  /** The slot of the hash, or the free slot where it belongs. */
  function locate(first: number, second: number): number {
    const mask = slots.length - 1;
    let slot = first & mask;
    for (;;) {
      const number = slots[slot] as number;
      if (number === 0) return slot;
      const isSame = firstWords.get(number - 1) === first && secondWords.get(number - 1) === second;
      if (isSame) return slot;
      slot = (slot + 1) & mask;
    }
  }

  /** Leaves the hash of the ocid behind. */
  function slotOf(ocid: string): number {
    writer.write(ocid);
    hash128(writer.bytes, hash, writer.length);
    return locate(hash[0] as number, hash[1] as number);
  }

  function grow(): void {
    slots = new Uint32Array(slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 1; number <= size; number += 1) {
      let slot = firstWords.get(number - 1) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
  }

  return {
    get size() {
      return size;
    },
    has: (ocid) => slots[slotOf(ocid)] !== 0,
    add(ocid) {
      const slot = slotOf(ocid);
      const known = slots[slot] as number;
      if (known > 0) return known - 1;
      firstWords.set(size, hash[0] as number);
      secondWords.set(size, hash[1] as number);
      size += 1;
      slots[slot] = size;
      if (size > slots.length * LARGEST_LOAD) grow();
      return size - 1;
    },
  };
}
