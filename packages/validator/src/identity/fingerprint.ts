import type { JsonValue } from '../json.ts';
import { createByteWriter } from './byte-writer.ts';
import { canonicalJson } from './canonical-json.ts';
import { createHashTable } from './hash-table.ts';
import { hash128, toHex } from './murmur3.ts';

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
}

/**
 * Makes a run's fingerprints. What is hashed is the parts in the order of `FingerprintParts`, each as
 * its length in UTF-16 code units, a colon and its text: no keyword is empty text, `expected` is
 * canonical JSON. Only the hash of a finding is kept.
 */
export function createFingerprints(): Fingerprints {
  const writer = createByteWriter();
  const hash = new Uint32Array(4);
  const seen = createHashTable();

  return {
    next({ check, keyword, subject, stablePath, expected }) {
      const parts = [check, keyword ?? '', subject, stablePath, canonicalJson(expected)];
      writer.write(parts.map((part) => `${part.length}:${part}`).join(''));
      hash128(writer.bytes, hash, writer.length);
      const [first = 0, second = 0, third = 0, fourth = 0] = hash;
      const before = seen.add(first, second, third, fourth, seen.size);
      return before === 0 ? toHex(hash) : `${toHex(hash)}-${before + 1}`;
    },
  };
}
