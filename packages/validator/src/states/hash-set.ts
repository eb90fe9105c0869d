import { createByteWriter } from '../identity/byte-writer.ts';
import { createHashList } from '../identity/hash-list.ts';
import { createHashTable } from '../identity/hash-table.ts';
import { fromHex, hash128 } from '../identity/murmur3.ts';

/** Four 32-bit words. */
type Hash = Uint32Array;

/** Remembers texts by their 128-bit hashes, in about 35 bytes each. */
export interface HashSet {
  readonly size: number;
  /** False where the text was there before. */
  add(text: string): boolean;
  has(text: string): boolean;
  /** The hashes in hex, one after the other in their order. */
  save(): string;
  /** Adds saved hashes; `onKnown` gets those that were there before. */
  absorb(hex: string, onKnown?: (hash: Hash) => void): void;
  /** As `add`, for a hash. */
  addHash(hash: Hash): boolean;
}

const HEX_LENGTH = 32;
const WORD_LENGTH = 8;

/** Starts without texts. */
export function createHashSet(): HashSet {
  const table = createHashTable();
  const writer = createByteWriter();
  const own = new Uint32Array(HEX_LENGTH / WORD_LENGTH);

  function hashOf(text: string): Hash {
    writer.write(text);
    hash128(writer.bytes, own, writer.length);
    return own;
  }

  const addHash = ([first = 0, second = 0, third = 0, fourth = 0]: Hash): boolean =>
    table.add(first, second, third, fourth, 0) === 0;

  return {
    get size() {
      return table.size;
    },
    add: (text) => addHash(hashOf(text)),
    has(text) {
      const [first = 0, second = 0, third = 0, fourth = 0] = hashOf(text);
      return table.firstOf(first, second, third, fourth) !== -1;
    },
    save() {
      const hashes = createHashList();
      table.visit((hash) => hashes.add(hash));
      return hashes.write();
    },
    absorb(hex, onKnown) {
      for (let at = 0; at < hex.length; at += HEX_LENGTH) {
        const hash = fromHex(hex, at);
        if (!addHash(hash)) onKnown?.(hash);
      }
    },
    addHash,
  };
}
