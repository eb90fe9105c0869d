import type { CheckResult } from '@vitrina/validator';
import { describe, expect, it } from 'vitest';
import { makeEvidence } from '../../../../test/support/checklist-fixture.ts';
import { makeStatistics } from '../../../../test/support/statistics-fixture.ts';
import type { Evidence } from '../evidence.ts';
import { findCheck } from './find-check.ts';
import { type Reading, throughScale } from './found.ts';

const statisticsOfAll = makeStatistics();
function read(
  counts: Partial<CheckResult['counts']>,
  {
    population = 100,
    processes = 100,
    ...more
  }: Partial<Evidence> & {
    population?: number;
    processes?: number;
  } = {},
): Reading {
  const all = {
    pass: 0,
    fail: 0,
    'not-published': 0,
    'not-applicable': 0,
    'not-comparable': 0,
    'not-judged': 0,
    ...counts,
  };
  const result: CheckResult = {
    level: 'error',
    outcome: 'pass',
    population,
    counts: all,
    occurrences: 0,
  };
  const statistics = {
    ...statisticsOfAll,
    counts: { ...statisticsOfAll.counts, ocids: processes },
  };
  const assessment: Evidence['assessment'] = {
    results: { checks: { 'structure/wrong-type': result }, statistics, coverage: { items: {} } },
    scope: { asOf: '2026-11-25' },
    digest: 'd',
  };
  const evidence = makeEvidence({ assessment, ...more });
  return throughScale(findCheck('structure/wrong-type', evidence), null);
}

describe('the share that a check passes', () => {
  it('is of what passes or fails', () => {
    const { amount, trace } = read({ pass: 45, fail: 15, 'not-published': 40 });
    expect(amount?.reach).toEqual({ low: 0.75, high: 0.75 });
    expect(trace).toMatchObject({ id: 'structure/wrong-type', value: 0.75, passed: 45, of: 60 });
  });

  it('is wider where some could not be judged', () => {
    const { amount } = read({ pass: 40, fail: 40, 'not-judged': 20 });
    expect(amount).toMatchObject({ reach: { low: 0.4, high: 0.6 }, known: 0.5 });
  });

  it('is of no sample where all packages are judged, however few', () => {
    expect(read({ pass: 2 }, { population: 2 }).amount?.known).toBe(1);
  });

  it.each<[string, Partial<CheckResult['counts']>, Parameters<typeof read>[1], string]>([
    ['few of many could be judged', { pass: 2 }, {}, 'small-sample'],
    ['few processes are there', { pass: 29 }, { population: 29, processes: 29 }, 'small-sample'],
    ['nothing was judged', { 'not-published': 100 }, {}, 'no-data'],
    ['nothing is readable', { pass: 100 }, { assessment: null }, 'no-data'],
    [
      'the check did not run',
      {},
      {
        assessment: {
          results: { checks: {}, coverage: { items: {} } },
          scope: { asOf: '2026-11-25' },
          digest: 'd',
        },
      },
      'not-measured',
    ],
  ])('is unknown where %s', (_, counts, more, reason) => {
    expect(read(counts, more).amount).toMatchObject({ known: null, reasons: [reason] });
  });

  it('counts few where all is there that exists', () => {
    const few = { population: 4, processes: 4, isCensus: true };
    expect(read({ pass: 3, fail: 1 }, few).amount?.known).toBe(0.75);
  });
});
