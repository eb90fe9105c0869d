import { expect, it } from 'vitest';
import { readAmount, writeUnits } from './amount.ts';

it.each([
  [0, 0n],
  [-0, 0n],
  [12, 120_000n],
  [-12.5, -125_000n],
  [0.1 + 0.2, 3_000n, true],
  [1_613_064.48, 16_130_644_800n],
  [0.0001, 1n],
  [0.00005, 0n, true],
  [0.00015, 2n, true],
  [0.00025, 2n, true],
  [-0.00015, -2n, true],
  [0.000150001, 2n, true],
  [1e-7, 0n, true],
  [1e21, 10n ** 25n],
  [1.5e300, 15n * 10n ** 303n],
  [2 ** 53 + 2, 90_071_992_547_409_940_000n],
])('reads %d as %s ten-thousandths', (amount, units, isRounded?: boolean) => {
  expect(readAmount(amount, 'EUR')).toEqual({
    units,
    currency: 'EUR',
    ...(isRounded ? { isRounded } : {}),
  });
});

it.each([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN])(
  'refuses %d',
  (amount) => {
    expect(readAmount(amount, 'EUR')).toBeUndefined();
  },
);

it('leaves out a currency that is not there', () => {
  expect(readAmount(1, undefined)).toEqual({ units: 10_000n });
});

it.each([
  [0n, '0'],
  [1n, '0.0001'],
  [-1n, '-0.0001'],
  [102_500n, '10.25'],
  [-10_000n, '-1'],
  [10n ** 25n, '1000000000000000000000'],
])('writes %s ten-thousandths as %s', (units, text) => {
  expect(writeUnits(units)).toBe(text);
});

it('reads short decimals as their text says', () => {
  for (let number = 1; number < 5_000; number += 1) {
    for (const decimals of [1, 2, 3, 4, 5]) {
      const text = (number * 7.919).toFixed(decimals);
      const [whole = '', fraction = ''] = text.split('.');
      const kept = BigInt(whole + fraction.slice(0, 4).padEnd(4, '0'));
      const units = readAmount(Number(text), undefined)?.units ?? -1n;
      expect(units === kept || (decimals > 4 && units === kept + 1n), text).toBe(true);
    }
  }
});
