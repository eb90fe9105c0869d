import { describe, expect, it } from 'vitest';
import { makeEvidence } from '../../../../test/support/checklist-fixture.ts';
import { makeStatistics } from '../../../../test/support/statistics-fixture.ts';
import type { Evidence } from '../evidence.ts';
import type { Scale } from '../formula.ts';
import { findFigure } from './find-figure.ts';
import { throughScale } from './found.ts';

const statisticsOfAll = makeStatistics();
const results = { checks: {}, coverage: { items: {} } };
const dates = {
  ...statisticsOfAll.dates,
  releases: { count: 2, first: null, last: '2026-11-20T23:00:00.000Z' },
};
const statistics = {
  ...statisticsOfAll,
  counts: { ...statisticsOfAll.counts, releases: 7 },
  dates,
};
const scope = { asOf: '2026-11-25' };
const assessment: Evidence['assessment'] = {
  results: { ...results, statistics },
  scope,
  digest: 'd',
};
const upTo: Scale = {
  upTo: [
    [7, 1],
    [31, 0.75],
  ],
};

function read(path: string, scale: Scale | null, more: Partial<Evidence> = {}) {
  return throughScale(findFigure(path, makeEvidence({ assessment, ...more })), scale);
}

describe('a figure', () => {
  it('is a number of the statistics', () => {
    const { amount, trace } = read('counts/releases', null);
    expect(amount?.known).toBe(7);
    expect(trace).toEqual({ origin: 'figure', id: 'counts/releases', value: 7 });
  });

  it('that is a date counts the days since then', () => {
    expect(read('dates/releases/last', upTo).amount?.known).toBe(1);
    expect(read('dates/releases/last', upTo, { asOf: '2026-12-10' }).amount?.known).toBe(0.75);
    expect(read('dates/releases/last', upTo, { asOf: '2029-11-25' }).amount?.known).toBe(0);
  });

  it('that lies ahead tells nothing', () => {
    expect(read('dates/releases/last', upTo, { asOf: '2026-11-01' }).amount?.known).toBeNull();
  });

  it.each<[string, Partial<Evidence>, string]>([
    ['dates/releases/first', {}, 'no-data'],
    ['dates/none/last', {}, 'no-data'],
    ['counts', {}, 'no-data'],
    ['counts/releases', { assessment: null }, 'no-data'],
    ['counts/releases', { assessment: { results, scope, digest: 'd' } }, 'not-measured'],
  ])('%s is unknown with %o', (path, more, reason) => {
    expect(read(path, upTo, more).amount).toMatchObject({
      reach: { low: 0, high: 1 },
      reasons: [reason],
    });
  });
});
