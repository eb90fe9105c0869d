import { describe, expect, it } from 'vitest';
import type { Scale } from '../formula.ts';
import { ANYTHING, point } from './interval.ts';
import { type NumberScale, rangeOfScale, scaleInterval } from './scale-interval.ts';

const lin: NumberScale = { lin: [0.3, 0.95] };
const days: NumberScale = { days: [15, 90] };
const from: NumberScale = {
  from: [
    [10, 1],
    [5, 0.7],
    [1, 0.2],
  ],
};
const upTo: NumberScale = {
  upTo: [
    [7, 1],
    [31, 0.75],
    [365, 0.25],
  ],
};

describe('scales', () => {
  it.each<[NumberScale, number, number]>([
    [lin, 0.3, 0],
    [lin, 0.1, 0],
    [lin, 0.95, 1],
    [lin, 1, 1],
    [lin, 0.625, 0.5],
    [days, 3, 1],
    [days, 15, 1],
    [days, 52.5, 0.5],
    [days, 90, 0],
    [days, Infinity, 0],
    [from, 12, 1],
    [from, 10, 1],
    [from, 9.9, 0.7],
    [from, 0, 0],
    [upTo, 7, 1],
    [upTo, 7.1, 0.75],
    [upTo, 366, 0],
  ])('%o of %d', (scale, number, score) => {
    expect(scaleInterval(scale, point(number)).low).toBeCloseTo(score, 12);
  });

  it.each([days, upTo])('that fall turn intervals round', (scale) => {
    expect(scaleInterval(scale, { low: 0, high: 400 })).toEqual({ low: 0, high: 1 });
  });

  it.each([lin, days, from, upTo])('make of anything all that they can give: %o', (scale) => {
    expect(scaleInterval(scale, ANYTHING)).toEqual({ low: 0, high: 1 });
  });

  it.each<[Scale, number, number]>([
    [{ choices: { none: 0.1, some: 0.4, all: 0.9 } }, 0.1, 0.9],
    [{ choices: { some: 0.4, all: 0.9 }, blank: 0.2 }, 0.2, 0.9],
  ])('of texts reach from the least to the greatest: %o', (scale, low, high) => {
    expect(rangeOfScale(scale)).toEqual({ low, high });
  });
});
