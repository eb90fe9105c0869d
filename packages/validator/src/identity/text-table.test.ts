import { describe, expect, it } from 'vitest';
import { createTextTable } from './text-table.ts';

describe.each([
  ['a map', 1_000],
  ['hashes', 0],
  ['a map, then hashes', 50],
])('a text table of %s', (_name, largestMap) => {
  it('knows each text and the ordinal that it came with first', () => {
    const table = createTextTable(largestMap);
    const first = new Map<string, number>();
    for (let ordinal = 0; ordinal < 400; ordinal += 1) {
      const text = `ocds-ñ-${(ordinal * 7) % 150}`;
      expect(table.add(text, ordinal)).toBe(first.get(text) ?? -1);
      if (!first.has(text)) first.set(text, ordinal);
      expect(table.size).toBe(first.size);
    }
  });
});
