import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLagHistogram, isPlausibleLag } from './lag-histogram.ts';

function summarise(
  days: readonly number[],
): ReturnType<ReturnType<typeof createLagHistogram>['finalise']> {
  const lags = createLagHistogram();
  for (const one of days) lags.add(one);
  return lags.finalise();
}

it.each([
  [[4], { count: 1, median: 4, p90: 4, min: 4, max: 4 }],
  [[2, 1], { count: 2, median: 1.5, p90: 2, min: 1, max: 2 }],
  [[30, -3, 0], { count: 3, median: 0, p90: 30, min: -3, max: 30 }],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { count: 10, median: 5.5, p90: 9, min: 1, max: 10 }],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], { count: 11, median: 6, p90: 10, min: 1, max: 11 }],
  [[0, 0, 0, 0, 0, 0, 0, 0, 0, 99], { count: 10, median: 0, p90: 0, min: 0, max: 99 }],
])('summarises %j', (days, summary) => {
  expect(summarise(days)).toEqual(summary);
});

it('says nothing of no lags', () => {
  expect(summarise([])).toBeUndefined();
});

it('is exact however lags are shared out', () => {
  const lists = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(lists, fc.nat(60), (days, cut) => {
      const [one, other] = [createLagHistogram(), createLagHistogram()];
      for (const day of days.slice(0, cut)) one.add(day);
      for (const day of days.slice(cut)) other.add(day);
      other.absorb(JSON.parse(JSON.stringify(one.save())));
      const sorted = days.toSorted((left, right) => left - right);
      const nearest = sorted[Math.ceil(sorted.length * 0.9 - 1e-9) - 1];
      const middle = [sorted.at((sorted.length - 1) >> 1), sorted.at(sorted.length >> 1)];
      expect(other.finalise()).toEqual({
        count: days.length,
        median: ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2,
        p90: nearest,
        min: sorted[0],
        max: sorted.at(-1),
      });
    }),
    { seed: 20_241_124, numRuns: 300 },
  );
});

it('takes more than a hundred years for no lag', () => {
  expect([36_525, -36_525].every(isPlausibleLag)).toBe(true);
  expect([36_526, -36_526].some(isPlausibleLag)).toBe(false);
});
