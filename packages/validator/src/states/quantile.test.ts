import { expect, it } from 'vitest';
import { findFences, quantile } from './quantile.ts';

it('has the quartiles of Cardinal', () => {
  expect(quantile([1, 2, 3, 4], 0.25)).toBeCloseTo(1.41667, 5);
  expect(quantile([1, 2, 3, 4], 0.75)).toBeCloseTo(3.58333, 5);
});

it('stays within the numbers', () => {
  expect(quantile([5], 0)).toBe(5);
  expect(quantile([5], 1)).toBe(5);
  expect(quantile([1, 2], 1)).toBe(2);
  expect(quantile([1, 2, 3], 0.5)).toBe(2);
  expect(quantile([], 0.5)).toBeNaN();
});

it('puts the fences beyond the quartiles', () => {
  const fences = findFences([1, 2, 3, 4]);
  expect(fences.lower).toBeCloseTo(1.41667 - 1.5 * 2.16667, 4);
  expect(fences.upper).toBeCloseTo(3.58333 + 1.5 * 2.16667, 4);
});
