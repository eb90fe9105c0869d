import { expect, it } from 'vitest';
import { createItemTable } from './item-table.ts';

function row(number: number): Parameters<ReturnType<typeof createItemTable>['add']>[0] {
  return {
    start: number * 2 ** 40,
    length: number + 1,
    line: number + 2,
    column: number * 2 ** 33,
    colons: number,
    depth: number % 7,
    complete: number !== 4999,
  };
}

it('keeps rows across blocks, with offsets beyond 32 bits', () => {
  const table = createItemTable();
  for (let number = 0; number < 5000; number += 1) table.add(row(number));
  expect(table.count).toBe(5000);
  for (const number of [0, 1023, 1024, 4998, 4999]) expect(table.at(number)).toEqual(row(number));
});

it('removes rows and says what they held', () => {
  const table = createItemTable();
  for (let number = 0; number < 3000; number += 1) table.add(row(number));
  expect(table.remove(10, 4)).toEqual({ colons: 10 + 11 + 12 + 13, depth: 6 });
  expect(table.count).toBe(2996);
  expect(table.at(9)).toEqual(row(9));
  expect(table.at(10)).toEqual(row(14));
  expect(table.at(2995)).toEqual(row(2999));
});

it.each([-1, 1, Number.NaN])('has no row %s beside its one', (index) => {
  const table = createItemTable();
  table.add(row(0));
  expect(() => table.at(index)).toThrow(RangeError);
});
