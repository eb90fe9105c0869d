import { describe, expect, it } from 'vitest';
import { createHashTable } from './hash-table.ts';
import { hash128 } from './murmur3.ts';

function hashOf(number: number): Uint32Array {
  const hash = new Uint32Array(4);
  hash128(new Uint8Array(new Float64Array([number]).buffer), hash);
  return hash;
}

describe('createHashTable', () => {
  it('counts 200,000 keys as a Map does', () => {
    const table = createHashTable();
    const counts = new Map<number, { first: number; count: number }>();
    for (let ordinal = 0; ordinal < 300_000; ordinal += 1) {
      const key = (ordinal * 7_919) % 200_000;
      const [first = 0, second = 0, third = 0, fourth = 0] = hashOf(key);
      const entry = counts.get(key) ?? { first: ordinal, count: 0 };
      const before = table.add(first, second, third, fourth, ordinal);
      if (before !== entry.count) expect.fail(`key ${key}: ${before}, not ${entry.count}`);
      counts.set(key, { first: entry.first, count: entry.count + 1 });
    }
    expect(table.size).toBe(200_000);
    for (const [key, { first: expected }] of counts) {
      const [first = 0, second = 0, third = 0, fourth = 0] = hashOf(key);
      const ordinal = table.firstOf(first, second, third, fourth);
      if (ordinal !== expected) expect.fail(`key ${key}: first at ${ordinal}, not ${expected}`);
    }
    expect(table.bytes / table.size).toBeLessThan(45);
  });

  it('knows nothing of hashes that were not added', () => {
    const table = createHashTable();
    expect(table.firstOf(1, 2, 3, 4)).toBe(-1);
    table.add(1, 2, 3, 4, 0);
    expect(table.firstOf(1, 2, 3, 5)).toBe(-1);
    expect(table.size).toBe(1);
  });

  it('tells hashes apart that differ in one word', () => {
    const table = createHashTable();
    expect(table.add(1, 2, 3, 4, 10)).toBe(0);
    expect(table.add(9, 2, 3, 4, 11)).toBe(0);
    expect(table.add(1, 9, 3, 4, 12)).toBe(0);
    expect(table.add(1, 2, 9, 4, 13)).toBe(0);
    expect(table.add(1, 2, 3, 9, 14)).toBe(0);
    expect(table.add(1, 2, 3, 4, 15)).toBe(1);
    expect(table.firstOf(1, 2, 9, 4)).toBe(13);
  });

  it('takes the hash of zeros, the largest words and ordinals beyond 32 bits', () => {
    const table = createHashTable();
    const largest = 0xffff_ffff;
    expect(table.add(0, 0, 0, 0, 2 ** 40)).toBe(0);
    expect(table.add(0, 0, 0, 0, 1)).toBe(1);
    expect(table.add(0, 0, 0, 0, 1)).toBe(2);
    expect(table.countOf(0, 0, 0, 0)).toBe(3);
    expect(table.countOf(0, 0, 0, 1)).toBe(0);
    expect(table.add(largest, largest, largest, largest, 0)).toBe(0);
    expect(table.firstOf(0, 0, 0, 0)).toBe(2 ** 40);
    expect(table.firstOf(largest, largest, largest, largest)).toBe(0);
  });

  it('grows when all hashes want the same slot', () => {
    const table = createHashTable();
    for (let number = 0; number < 2_000; number += 1) table.add(7, number, 0, 0, number);
    expect(table.size).toBe(2_000);
    expect(table.firstOf(7, 1_999, 0, 0)).toBe(1_999);
    expect(table.firstOf(7, 2_000, 0, 0)).toBe(-1);
  });
});
