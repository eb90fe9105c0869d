import { describe, expect, it } from 'vitest';
import { judge, pairwiseRatios, spread, summarise } from './statistics.js';

describe('summarise', () => {
  it.each([
    [[7], { minimum: 7, median: 7, maximum: 7 }],
    [[30, 4, 100], { minimum: 4, median: 30, maximum: 100 }],
    [[4, 1, 9, 2], { minimum: 1, median: 3, maximum: 9 }],
  ])('finds the middle of %j', (values, expected) => {
    expect(summarise(values)).toEqual(expected);
  });

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    summarise(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('refuses to sum up nothing', () => {
    expect(() => summarise([])).toThrow(RangeError);
  });
});

describe('spread', () => {
  it.each([
    [[5, 5, 5], 0],
    [[8, 10, 12], 0.4],
  ])('of %j is a share of the median', (values, expected) => {
    expect(spread(values)).toBeCloseTo(expected);
  });
});

describe('pairwiseRatios', () => {
  it('divides run by run, not median by median', () => {
    expect(pairwiseRatios([2, 40, 6], [1, 10, 2])).toEqual([2, 4, 3]);
  });
});

describe('judge', () => {
  it.each([
    [1.6, { most: 1.6 }, 'met'],
    [1.61, { most: 1.6 }, 'missed'],
    [2.5, { least: 2.5 }, 'met'],
    [2.49, { least: 2.5 }, 'missed'],
    [99, {}, 'none'],
  ])('%d against %j: %s', (ratio, goal, verdict) => {
    expect(judge(ratio, goal, 0.3)).toBe(verdict);
  });

  it('gives no verdict on an unsteady baseline', () => {
    expect(judge(1, { most: 1.6 }, 0.31)).toBe('none');
  });
});
