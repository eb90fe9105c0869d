import { describe, expect, it } from 'vitest';
import { divideEqually } from './divide-equally.ts';

describe('divideEqually', () => {
  it.each<[bigint, number, bigint[]]>([
    [10n, 1, [10n]],
    [10n, 3, [4n, 3n, 3n]],
    [-10n, 4, [-3n, -3n, -2n, -2n]],
    [1n, 2, [1n, 0n]],
    [0n, 2, [0n, 0n]],
    [5n, 0, []],
  ])('divides %s by %s', (units, count, parts) => {
    expect(divideEqually(units, count)).toEqual(parts);
  });
});
