import type { JsonValue } from '../json.ts';
import { createCountColumn } from '../read/column.ts';
import { createByteWriter } from './byte-writer.ts';
import { canonicalJson } from './canonical-json.ts';
import { createHashTable } from './hash-table.ts';
import { fromHex, hash128, toHex } from './murmur3.ts';

/** Raised when equal findings get other fingerprints than before. */
export const FINGERPRINT_VERSION = 1;

/** What makes two findings the same finding in two runs. */
export interface FingerprintParts {
  readonly check: string;
  readonly keyword: string | null;
  /** The ocid or, where there is none, the release id; empty where neither is known. */
  readonly subject: string;
  readonly stablePath: string;
  readonly expected: JsonValue | undefined;
}

/** Fingerprints of one run, which tells equal findings apart by counting them. */
export interface Fingerprints {
  /** 32 hex digits, from the second equal finding on followed by `-2`, `-3`, … */
  next(parts: FingerprintParts): string;
  /** The same for a hash that was made elsewhere: its four words, at `from` in a longer list. */
  number(hashes: Uint32Array, from: number): string;
  /** Goes on with findings that another run has numbered from 1. */
  renumber(): Renumbering;
}

/** The fingerprints of another run, as they would be had its findings come behind those of this one. */
export interface Renumbering {
  /** What becomes of a fingerprint. */
  of(fingerprint: string): string;
  /** Notes that a finding of the other run has this fingerprint. */
  note(fingerprint: string): void;
  /** Counts what was noted. To be called once, after all else. */
  end(): void;
}

/** Makes a run's fingerprints. Only the hash of a finding is kept. */
export function createFingerprints(): Fingerprints {
  const hashOf = createFingerprintHash();
  const seen = createHashTable();

  function number(hashes: Uint32Array, from: number): string {
    const hash = hashes.subarray(from, from + HASH_WORDS);
    const [first = 0, second = 0, third = 0, fourth = 0] = hash;
    const before = seen.add(first, second, third, fourth, seen.size);
    return before === 0 ? toHex(hash) : `${toHex(hash)}-${before + 1}`;
  }

  return {
    next: (parts) => number(hashOf(parts), 0),
    number,
    renumber() {
      const noted = createCountColumn();
      let words = 0;
      return {
        of(fingerprint) {
          const [hex = '', ordinal = '1'] = fingerprint.split('-');
          const [first = 0, second = 0, third = 0, fourth = 0] = fromHex(hex);
          const place = seen.countOf(first, second, third, fourth) + Number(ordinal);
          return place === 1 ? hex : `${hex}-${place}`;
        },
        note(fingerprint) {
          for (const word of fromHex(fingerprint)) noted.set(words++, word);
        },
        end() {
          const hash = new Uint32Array(HASH_WORDS);
          for (let from = 0; from < words; from += HASH_WORDS) {
            for (let word = 0; word < HASH_WORDS; word += 1) hash[word] = noted.get(from + word);
            number(hash, 0);
          }
        },
      };
    },
  };
}

/** 32-bit words of a hash. */
export const HASH_WORDS = 4;

/**
 * Makes the hash of findings; its words are valid until the next call. What is hashed is the parts in
 * the order of `FingerprintParts`, each as its length in UTF-16 code units, a colon and its text: no
 * keyword is empty text, `expected` is canonical JSON.
 */
export function createFingerprintHash(): (parts: FingerprintParts) => Uint32Array {
  const writer = createByteWriter();
  const hash = new Uint32Array(HASH_WORDS);
  return ({ check, keyword, subject, stablePath, expected }) => {
    const parts = [check, keyword ?? '', subject, stablePath, canonicalJson(expected)];
    writer.write(parts.map((part) => `${part.length}:${part}`).join(''));
    hash128(writer.bytes, hash, writer.length);
    return hash;
  };
}
