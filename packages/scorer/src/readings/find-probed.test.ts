import { describe, expect, it } from 'vitest';
import type { ProbeRecord } from '../evidence.ts';
import type { Scale } from '../formula.ts';
import { findProbed } from './find-probed.ts';
import { throughScale } from './found.ts';
import { latestRecords } from './latest-records.ts';

const record: ProbeRecord = {
  probe: 'P-BULK',
  date: '2026-11-20',
  status: 'done',
  fields: {
    offered: true,
    withLogin: false,
    seconds: 2.5,
    kind: 'json',
    newest: '2026-11-15',
    reachable: { passed: 90, of: 100, isSample: true },
    complete: { passed: 45, of: 50, isSample: false },
    nothing: { passed: 0, of: 0, isSample: false },
    unsound: { passed: 3, of: 2, isSample: false },
  },
  evidence: ['https://example.org/bulk'],
};

function read(field: string, scale: Scale | null = null, from: ProbeRecord | undefined = record) {
  return throughScale(findProbed('P-BULK', field, from, '2026-11-25'), scale);
}

describe('a field of a probe', () => {
  it.each<[string, Scale | null, number]>([
    ['offered', null, 1],
    ['withLogin', null, 0],
    ['offered', { choices: { true: 0.4, false: 0 } }, 0.4],
    ['seconds', { lin: [0, 5] }, 0.5],
    ['kind', { choices: { pdf: 0, JSON: 1 } }, 1],
    [
      'newest',
      {
        upTo: [
          [7, 0.5],
          [14, 0.3],
        ],
      },
      0.3,
    ],
    ['complete', null, 0.9],
    ['complete', { lin: [0.8, 1] }, 0.5],
  ])('%s in %o', (field, scale, score) => {
    const { amount } = read(field, scale);
    expect(amount?.known).toBeCloseTo(score, 12);
    expect(amount?.reach.low).toBe(amount?.reach.high);
  });

  it('that is the share of a sample says what the sample tells', () => {
    const { amount, trace } = read('reachable');
    expect(amount?.known).toBe(0.9);
    expect(amount?.reach.low).toBeCloseTo(0.8256, 4);
    expect(amount?.reach.high).toBeCloseTo(0.9448, 4);
    expect(trace).toEqual({
      origin: 'probe',
      id: 'P-BULK reachable',
      value: 0.9,
      passed: 90,
      of: 100,
    });
  });

  it.each<[string, ProbeRecord | undefined, string]>([
    ['absent', record, 'not-probed'],
    ['offered', { ...record, status: 'blocked' }, 'probe-blocked'],
    ['offered', { ...record, status: 'failed' }, 'probe-failed'],
    ['nothing', record, 'no-data'],
    ['unsound', record, 'probe-failed'],
    ['seconds', record, 'probe-failed'],
    ['kind', record, 'probe-failed'],
  ])('%s is unknown', (field, from, reason) => {
    expect(read(field, null, from).amount).toMatchObject({
      reach: { low: 0, high: 1 },
      known: null,
      reasons: [reason],
    });
  });

  it('is unknown without a record, with the range of its scale', () => {
    const reading = throughScale(findProbed('P-X', 'y', undefined, '2026-11-25'), {
      lin: [10, 20],
    });
    expect(reading.amount).toMatchObject({ reach: { low: 0, high: 1 }, reasons: ['not-probed'] });
  });
});

describe('records of one probe', () => {
  const older = { ...record, date: '2026-10-01' };
  const blocked: ProbeRecord = { ...record, status: 'blocked' };
  const other: ProbeRecord = { ...record, fields: { offered: false } };

  it.each<[string, ProbeRecord, ProbeRecord]>([
    ['the newest', record, older],
    ['the newest, even if it was blocked', blocked, older],
    ['of one day, what was done', record, blocked],
    ['of one day, always the same', other, record],
  ])('give %s', (_, expected, left) => {
    const [latest] = [latestRecords([expected, left]).get('P-BULK')];
    expect(latest).toBe(latestRecords([left, expected]).get('P-BULK'));
    if (left !== record) expect(latest).toBe(expected);
  });
});
