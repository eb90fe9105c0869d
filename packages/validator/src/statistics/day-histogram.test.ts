import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile } from '../states/quantile.ts';
import { createDayHistogram } from './day-histogram.ts';

describe('a histogram of days', () => {
  it('has no numbers of nothing', () => {
    expect(createDayHistogram().finalise()).toEqual({
      count: 0,
      min: null,
      median: null,
      p90: null,
      max: null,
      implausible: 0,
    });
  });

  it('leaves out more than a hundred years', () => {
    const histogram = createDayHistogram();
    for (const days of [36_526, -36_526, 36_525, 5]) histogram.add(days);
    expect(histogram.finalise()).toMatchObject({ count: 2, max: 36_525, implausible: 2 });
  });

  it('has the quantiles of all its days', () => {
    const days = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(days, (all) => {
        const histogram = createDayHistogram();
        for (const day of all) histogram.add(day);
        const ascending = [...all].sort((one, other) => one - other);
        const { count, median, p90 } = histogram.finalise();
        expect(count).toBe(all.length);
        expect(median).toBeCloseTo(quantile(ascending, 0.5), 3);
        expect(p90).toBeCloseTo(quantile(ascending, 0.9), 3);
      }),
      { seed: 7 },
    );
  });
});
