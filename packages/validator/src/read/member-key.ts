import { BACKSLASH } from './byte.ts';

/** A key that decides what a document is. */
export type MemberKey = 'releases' | 'records' | 'ocid';

const KEYS: readonly MemberKey[] = ['ocid', 'records', 'releases'];
// "releases" with every letter written as \uXXXX.
const LONGEST_SPELLING = 48;

/** Collects the bytes of a key, which may come in several chunks, and says whether it matters. */
export interface MemberKeyReader {
  start(): void;
  add(bytes: Uint8Array, from: number, to: number): void;
  finish(): MemberKey | null;
}

export function createMemberKeyReader(): MemberKeyReader {
  const spelling = new Uint8Array(LONGEST_SPELLING);
  let length = 0;
  let isEscaped = false;
  return {
    start() {
      length = 0;
      isEscaped = false;
    },
    add(bytes, from, to) {
      for (let at = from; at < to && length <= LONGEST_SPELLING; at += 1) {
        const byte = bytes[at] as number;
        if (byte === BACKSLASH) isEscaped = true;
        spelling[length] = byte;
        length += 1;
      }
    },
    finish() {
      if (length > LONGEST_SPELLING) return null;
      const bytes = isEscaped ? decodeEscapes(spelling.subarray(0, length)) : spelling;
      const size = isEscaped ? bytes.length : length;
      return KEYS.find((key) => key.length === size && spells(bytes, key)) ?? null;
    },
  };
}

function spells(bytes: ArrayLike<number>, key: MemberKey): boolean {
  for (let at = 0; at < key.length; at += 1) {
    if (bytes[at] !== key.charCodeAt(at)) return false;
  }
  return true;
}

function decodeEscapes(spelling: Uint8Array): readonly number[] {
  try {
    const text: string = JSON.parse(`"${String.fromCharCode(...spelling)}"`);
    return Array.from(text, (character) => character.charCodeAt(0));
  } catch {
    return [];
  }
}
