import fastCheck from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash128, hashText, toHex } from './murmur3.ts';

/** As the SMHasher implementation gives them, by way of mmh3 5.3.1 for Python. */
const KNOWN_ANSWERS = [
  ['', '00000000000000000000000000000000'],
  ['a', '85555565f6597889e6b53a48510e895a'],
  ['foo', 'e271865701f545617eaf87e42bba7d87'],
  ['hello', 'cbd8a7b341bd9b025b1e906a48ae1d19'],
  ['0123456789abcdef', '4be06d94cf4ad1a787c35b5c63a708da'],
  ['0123456789abcdef0', 'eb24ae8785a5c07573fb68b3313128ca'],
  ['ocds-213czf-000-00001', '4b969fa27637e386d308d6c4f2696531'],
  ['The quick brown fox jumps over the lazy dog', 'e34bbc7bbc071b6c7a433ca9c49a9347'],
  ['Ayuntamiento de Alcorcón', '819a9b2b86a435ff035acf02a7e5df3c'],
  ['日本語 😀', '093bf36ba7dc2e2dc317bfa1d56daddc'],
] as const;

const MASK = (1n << 64n) - 1n;

function rotate(value: bigint, bits: bigint): bigint {
  return ((value << bits) | (value >> (64n - bits))) & MASK;
}

function avalanche(value: bigint): bigint {
  const once = ((value ^ (value >> 33n)) * 0xff51afd7ed558ccdn) & MASK;
  const twice = ((once ^ (once >> 33n)) * 0xc4ceb9fe1a85ec53n) & MASK;
  return twice ^ (twice >> 33n);
}

function readLittleEndian(bytes: Uint8Array, start: number): bigint {
  return bytes
    .slice(start, start + 8)
    .reduceRight<bigint>((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

/** The algorithm as its author describes it, in 64-bit arithmetic. */
function hashByBigInt(bytes: Uint8Array): string {
  const [firstFactor, secondFactor] = [0x87c37b91114253d5n, 0x4cf5ad432745937fn];
  let [first, second] = [0n, 0n];
  for (let at = 0; at <= bytes.length; at += 16) {
    const isWhole = at + 16 <= bytes.length;
    const left = rotate((readLittleEndian(bytes, at) * firstFactor) & MASK, 31n);
    first ^= (left * secondFactor) & MASK;
    if (isWhole) first = ((rotate(first, 27n) + second) * 5n + 0x52dce729n) & MASK;
    const right = rotate((readLittleEndian(bytes, at + 8) * secondFactor) & MASK, 33n);
    second ^= (right * firstFactor) & MASK;
    if (isWhole) second = ((rotate(second, 31n) + first) * 5n + 0x38495ab5n) & MASK;
  }
  first ^= BigInt(bytes.length);
  second ^= BigInt(bytes.length);
  first = (first + second) & MASK;
  second = (second + first) & MASK;
  [first, second] = [avalanche(first), avalanche(second)];
  first = (first + second) & MASK;
  second = (second + first) & MASK;
  return first.toString(16).padStart(16, '0') + second.toString(16).padStart(16, '0');
}

describe('hashText', () => {
  it.each(KNOWN_ANSWERS)('hashes %j as the reference does', (text, expected) => {
    expect(hashText(text)).toBe(expected);
  });
});

describe('hash128', () => {
  it('agrees with 64-bit arithmetic on any bytes', () => {
    const hash = new Uint32Array(4);
    fastCheck.assert(
      fastCheck.property(fastCheck.uint8Array({ maxLength: 100 }), (bytes) => {
        hash128(bytes, hash);
        expect(toHex(hash)).toBe(hashByBigInt(bytes));
      }),
      { seed: 128, numRuns: 5_000 },
    );
  });

  it('agrees with 64-bit arithmetic on every length up to 64 of bytes with all bits set', () => {
    const hash = new Uint32Array(4);
    for (let length = 0; length <= 64; length += 1) {
      const bytes = new Uint8Array(length).fill(0xff);
      hash128(bytes, hash);
      expect(toHex(hash)).toBe(hashByBigInt(bytes));
    }
  });

  it('ignores the bytes behind the length', () => {
    const [hash, expected] = [new Uint32Array(4), new Uint32Array(4)];
    for (let length = 0; length <= 40; length += 1) {
      const bytes = new Uint8Array(64).fill(0xa5);
      hash128(bytes.slice(0, length), expected);
      hash128(bytes, hash, length);
      expect(hash).toEqual(expected);
    }
  });
});
