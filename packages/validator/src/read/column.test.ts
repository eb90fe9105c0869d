import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, createCodeColumn, createCountColumn, createOffsetColumn } from './column.ts';

const ROWS = 5_000;
const SETTINGS = { numRuns: 50, seed: 20_261_125 };

const kinds: readonly (readonly [string, () => Column, number])[] = [
  ['codes', createCodeColumn, 0xff],
  ['counts', createCountColumn, 0xffff_ffff],
  ['offsets', createOffsetColumn, Number.MAX_SAFE_INTEGER],
];

describe.each(kinds)('a column of %s', (_, create, most) => {
  const number = fc.oneof(
    fc.integer({ min: 0, max: 3 }),
    fc.maxSafeNat().map((value) => value % (most + 1)),
    fc.constant(most),
  );

  it('gives back what was set last, in order or not', () => {
    const step = fc.constantFrom(0, 1, 40, 70_000, 5_000_000);
    const changes = fc.array(fc.tuple(fc.nat(ROWS - 1), number), { maxLength: 200 });
    fc.assert(
      fc.property(number, step, changes, (first, by, changed) => {
        const column = create();
        const expected = Array.from({ length: ROWS }, (_unused, row) => (first + row * by) % most);
        for (const [row, value] of expected.entries()) column.set(row, value);
        for (const [row, value] of changed) {
          column.set(row, value);
          expected[row] = value;
        }
        expect(expected.map((_unused, row) => column.get(row))).toEqual(expected);
      }),
      SETTINGS,
    );
  });

  it('has 0 in rows that were passed over', () => {
    const column = create();
    column.set(ROWS, most);
    expect([column.get(0), column.get(ROWS - 1), column.get(ROWS)]).toEqual([0, 0, most]);
  });
});
