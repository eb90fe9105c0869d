import { describe, expect, it } from 'vitest';
import { publish, roundHalfUp } from './rounding.ts';

describe('rounding', () => {
  it.each([
    [22.5, 0, 23],
    [-22.5, 0, -22],
    [25.499, 0, 25],
    [1.005, 2, 1.01],
    [55.181_818, 2, 55.18],
    [-0.2, 0, 0],
    [Infinity, 0, Infinity],
  ])('%d to %d decimals is %d', (number, decimals, rounded) => {
    expect(roundHalfUp(number, decimals)).toBe(rounded);
  });

  it('takes for a half what sums of doubles only nearly reach', () => {
    const sum = 0.1 + 0.2 + 0.3 + 0.4 + 0.5 - 1e-13;
    expect(roundHalfUp(sum, 0)).toBe(2);
  });

  it('does not show in which order numbers were summed', () => {
    const one = [0.1, 0.2, 0.3].reduce((sum, number) => sum + number, 0);
    const other = [0.3, 0.2, 0.1].reduce((sum, number) => sum + number, 0);
    expect(one).not.toBe(other);
    expect(publish(one)).toBe(publish(other));
  });
});
