import { describe, expect, it } from 'vitest';
import { makeAssessment } from '../../../../test/support/assessment-fixture.ts';
import { compareAssessments } from './compare-assessments.ts';
import type { CheckState, Differences } from './differences.ts';
import { findBrokenLimits } from './find-broken-limits.ts';
import { DEFAULT_DIFFERENCE_LIMITS, type DifferenceLimits } from './limits.ts';

const same = compareAssessments(makeAssessment(), makeAssessment());

function brokenBy(changes: Partial<Differences>, limits: Partial<DifferenceLimits> = {}) {
  const all = { ...DEFAULT_DIFFERENCE_LIMITS, ...limits };
  return findBrokenLimits({ ...same, ...changes }, all);
}

function checkState(pass: number, fail: number, changes: Partial<CheckState> = {}): CheckState {
  const outcome = fail > 0 ? 'fail' : 'pass';
  return {
    level: 'error',
    outcome,
    population: pass + fail,
    pass,
    fail,
    occurrences: fail,
    ...changes,
  };
}

const share = (parents: number, filled: number) => ({ parents, filled });

describe('findBrokenLimits', () => {
  it('lets a day of growth pass', () => {
    const grown = {
      counts: { ...same.counts, releases: { old: 4000, new: 4031 }, inputs: { old: 3, new: 1 } },
      lists: { contracts: { old: 900, new: 917 }, awards: { old: null, new: 4 } },
      sums: { 'contracts/value/EUR': { old: '100.00', new: '120.00' } },
      coverage: { items: { title: { old: share(4000, 3900), new: share(4031, 3905) } } },
      checks: { 'a/b': { old: checkState(4000, 0), new: checkState(4000, 31) } },
      ocids: {
        old: 10,
        new: 20,
        vanished: { count: 0, listed: [] },
        added: { count: 10, listed: [] },
      },
    };
    expect(brokenBy(grown)).toEqual([]);
  });

  it('stops what has lost 48 % of its contracts', () => {
    expect(brokenBy({ lists: { contracts: { old: 100, new: 52 } } })).toEqual([
      { limit: 'counts', subject: 'contracts', old: 100, new: 52, change: 48, allowed: 10 },
    ]);
  });

  it.each(['contracts', 'releases/awards', 'compiledRelease/contracts'])(
    'looks at %s however few there are, and at other lists from 20 entries on',
    (path) => {
      const few = { old: 2, new: 1 };
      expect(brokenBy({ lists: { [path]: few, 'tender/documents': few } })).toHaveLength(1);
      const many = { old: 20, new: null };
      expect(brokenBy({ lists: { 'tender/documents': many } })).toMatchObject([
        { old: 20, new: 0, change: 100 },
      ]);
    },
  );

  it.each([
    [100, 90, 0],
    [100, 89, 1],
    [1000, 899, 1],
    [0, 0, 0],
  ])('allows just what the limit says: %i to %i', (old, next, broken) => {
    const counts = { ...same.counts, releases: { old, new: next } };
    expect(brokenBy({ counts })).toHaveLength(broken);
    expect(brokenBy({ counts }, { counts: 100 })).toEqual([]);
    expect(brokenBy({ counts }, { counts: 0 })).toHaveLength(old > next ? 1 : 0);
  });

  it('says once what is counted in several ways, with the greatest loss', () => {
    const changes = {
      counts: { ...same.counts, processes: { old: 100, new: 80 } },
      lists: { contracts: { old: 10, new: 8 } },
      statistics: {
        'counts/ocids': { old: 100, new: 70 },
        'counts/contracts': { old: 10, new: 5 },
        'counts/itemIds': { old: 10, new: 5 },
      },
    };
    expect(brokenBy(changes)).toMatchObject([
      { subject: 'processes', change: 30 },
      { subject: 'contracts', change: 50 },
    ]);
  });

  it('counts ocids that vanished, however many are new', () => {
    const added = { count: 500, listed: [] };
    const gone = (count: number) => ({
      ocids: { old: 100, new: 600 - count, vanished: { count, listed: [] }, added },
    });
    expect(brokenBy(gone(5))).toEqual([]);
    expect(brokenBy(gone(6))).toEqual([
      { limit: 'vanished', subject: 'ocids', old: 100, new: 94, change: 6, allowed: 5 },
    ]);
  });

  it('compares amounts of any size', () => {
    const huge = '123456789012345678901234567890.12';
    const sums = {
      EUR: { old: huge, new: '61728394506172839450617283945.06' },
      USD: { old: '10', new: null },
      MXN: { old: null, new: '10' },
      COP: { old: '-5', new: '-9' },
    };
    expect(brokenBy({ sums })).toMatchObject([
      { limit: 'sums', subject: 'EUR', change: 50 },
      { limit: 'sums', subject: 'USD', new: '0', change: 100 },
    ]);
  });

  it('compares shares in points, where there are enough values to tell', () => {
    const items = {
      fell: { old: share(50, 50), new: share(60, 48) },
      little: { old: share(100, 50), new: share(100, 40) },
      few: { old: share(19, 19), new: share(100, 0) },
      gone: { old: share(100, 100), new: null },
    };
    expect(brokenBy({ coverage: { items } })).toEqual([
      { limit: 'coverage', subject: 'fell', old: 100, new: 80, change: 20, allowed: 10 },
    ]);
    expect(brokenBy({ coverage: { items, processes: {} } })).toEqual([]);
  });

  it('compares how often checks fail, but for notices', () => {
    const change = (level: CheckState['level']) => ({
      old: checkState(80, 20, { level }),
      new: checkState(60, 40, { level }),
    });
    const checks = {
      'a/error': change('error'),
      'a/notice': change('notice'),
      'a/new': { old: null, new: checkState(0, 100) },
      'a/few': { old: checkState(19, 0), new: checkState(0, 19) },
    };
    expect(brokenBy({ checks })).toEqual([
      { limit: 'checks', subject: 'a/error', old: 20, new: 40, change: 20, allowed: 10 },
    ]);
  });
});
