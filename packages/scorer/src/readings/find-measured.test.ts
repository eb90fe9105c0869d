import { type Measure, type MeasureResult, measureKey } from '@vitrina/validator';
import { describe, expect, it } from 'vitest';
import { makeEvidence, makeMeasured } from '../../../../test/support/checklist-fixture.ts';
import type { Evidence } from '../evidence.ts';
import type { MeasureStatistic, Scale } from '../formula.ts';
import { findMeasured } from './find-measured.ts';
import { type Reading, throughScale } from './found.ts';

const measure: Measure = { population: 'TEND', has: { present: 'tender/title' } };
const assessment: Evidence['assessment'] = {
  results: { checks: {}, coverage: { items: {} } },
  scope: { asOf: '2026-11-25' },
  digest: 'd',
};
const lag = { count: 100, median: 4, p90: 20, min: 0, max: 90 };

function read(
  result: Partial<MeasureResult> | undefined,
  {
    statistic,
    scale = null,
    ...more
  }: Partial<Evidence> & {
    statistic?: MeasureStatistic;
    scale?: Scale | null;
  } = {},
): Reading {
  const measureOf = () => result && makeMeasured(result);
  const evidence = makeEvidence({ assessment, measureOf, ...more });
  return throughScale(findMeasured({ measure, ...(statistic && { statistic }) }, evidence), scale);
}

describe('a measured share', () => {
  it('is what has it of the population', () => {
    const { amount, trace } = read({ has: 40 });
    expect(amount).toMatchObject({ reach: { low: 0.4, high: 0.4 }, known: 0.4 });
    const id = measureKey(measure);
    expect(trace).toEqual({ origin: 'measure', id, value: 0.4, passed: 40, of: 100 });
  });

  it('is wider where members are unknown or undecided', () => {
    const { amount } = read({ has: 40, unknown: 20, undecided: 100 });
    expect(amount).toMatchObject({ reach: { low: 0.2, high: 0.8 }, known: 0.5, reasons: [] });
  });

  it('is 0 where the stage is absent from the whole publication', () => {
    const parent = { stage: 'contract', processes: 100, having: 0 } as const;
    expect(read({ population: 0, has: 0, parent }).amount?.known).toBe(0);
  });

  it('is a small sample below 30, unless all is there that exists', () => {
    const few = { population: 29, has: 29 };
    expect(read(few).amount?.reasons).toEqual(['small-sample']);
    expect(read(few).trace).toMatchObject({ value: null, passed: 29, of: 29 });
    expect(read(few, { isCensus: true }).amount?.known).toBe(1);
    expect(read({ population: 30, has: 30 }).amount?.known).toBe(1);
  });

  it('does not apply where all is there and nothing is of the kind', () => {
    const none = { population: 0, has: 0 };
    expect(read(none, { isCensus: true }).amount).toBeNull();
    expect(read(none).amount?.reasons).toEqual(['small-sample']);
  });

  it.each<[string, Partial<MeasureResult> | undefined, Partial<Evidence>, string]>([
    ['nothing readable is published', {}, { assessment: null }, 'no-data'],
    ['nobody has measured', undefined, {}, 'not-measured'],
    [
      'no process is there',
      { parent: { stage: 'process', processes: 0, having: 0 } },
      {},
      'no-data',
    ],
    ['all members are unknown', { has: 0, unknown: 100 }, {}, 'no-data'],
  ])('is unknown where %s', (_, result, more, reason) => {
    const { amount } = read(result, more);
    expect(amount).toMatchObject({ reach: { low: 0, high: 1 }, known: null, reasons: [reason] });
  });
});

describe('measured days', () => {
  const scale: Scale = { days: [15, 90] };

  it('are the median, or what nine of ten do not exceed', () => {
    expect(read({ lag }, { statistic: 'median' }).amount?.known).toBe(4);
    expect(read({ lag }, { statistic: 'p90' }).amount?.known).toBe(20);
    expect(read({ lag }, { statistic: 'p90' }).trace.value).toBe(20);
  });

  it('are as many as can be where the stage is absent', () => {
    const parent = { stage: 'award', processes: 100, having: 0 } as const;
    const { amount, trace } = read({ population: 0, has: 0, parent }, { statistic: 'p90', scale });
    expect(amount).toMatchObject({ known: 0, reasons: [] });
    expect(trace.value).toBeNull();
  });

  it('are a small sample where few have both dates', () => {
    const few = { lag: { ...lag, count: 3 } };
    expect(read(few, { statistic: 'p90', scale }).amount).toMatchObject({
      reach: { low: 0, high: 1 },
      reasons: ['small-sample'],
    });
    expect(read({}, { statistic: 'p90', isCensus: true }).amount?.reasons).toEqual(['no-data']);
  });
});

it('counts members, of however few', () => {
  const result = { population: 12, has: 5, unknown: 1, undecided: 2 };
  expect(read(result, { statistic: 'has' }).amount?.reach).toEqual({ low: 5, high: 8 });
  expect(read(result, { statistic: 'population' }).amount?.reach).toEqual({ low: 12, high: 14 });
});
