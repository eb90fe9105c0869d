const HASH_WORDS = 4;
const WORDS = HASH_WORDS + 1;
const WORD_DIGITS = 8;
const FACTS_DIGITS = 2;
const FIRST_ROWS = 64;
const DIGITS = new TextEncoder().encode('0123456789abcdef');
const DECODER = new TextDecoder();

/** Collects 128-bit hashes, each with facts, and writes them as text. */
export interface HashList {
  /** `facts` are below 256. */
  add(hash: Uint32Array, facts?: number): void;
  /** In hex and in order, one behind the other; each followed by its facts where `withFacts` says so. */
  write(withFacts?: boolean): string;
}

/**
 * Starts an empty list. It holds numbers and no texts: one text for each of millions of hashes takes
 * many times the memory of all else that is known of them.
 */
export function createHashList(): HashList {
  let rows = new Uint32Array(FIRST_ROWS * WORDS);
  let size = 0;

  function compare(one: number, other: number): number {
    for (let word = 0; word < WORDS; word += 1) {
      const left = rows[one * WORDS + word] as number;
      const right = rows[other * WORDS + word] as number;
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  }

  return {
    add(hash, facts = 0) {
      const at = size * WORDS;
      if (at === rows.length) {
        const more = new Uint32Array(rows.length * 2);
        more.set(rows);
        rows = more;
      }
      for (let word = 0; word < HASH_WORDS; word += 1) rows[at + word] = hash[word] as number;
      rows[at + HASH_WORDS] = facts;
      size += 1;
    },
    write(withFacts = false) {
      const order = Uint32Array.from({ length: size }, (_, row) => row).sort(compare);
      const text = new Uint8Array(
        size * (HASH_WORDS * WORD_DIGITS + (withFacts ? FACTS_DIGITS : 0)),
      );
      let at = 0;
      for (const row of order) {
        for (let word = 0; word < HASH_WORDS; word += 1) {
          at = writeDigits(text, at, rows[row * WORDS + word] as number, WORD_DIGITS);
        }
        if (!withFacts) continue;
        at = writeDigits(text, at, rows[row * WORDS + HASH_WORDS] as number, FACTS_DIGITS);
      }
      return DECODER.decode(text);
    },
  };
}

/** Returns the place behind the digits. */
function writeDigits(into: Uint8Array, at: number, value: number, digits: number): number {
  for (let digit = 0; digit < digits; digit += 1) {
    const shift = (digits - 1 - digit) * 4;
    into[at + digit] = DIGITS[(value >>> shift) & 0xf] as number;
  }
  return at + digits;
}
