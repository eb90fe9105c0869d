import { describe, expect, it } from 'vitest';
import {
  measureProcesses,
  type WrittenProcess,
} from '../../../../test/support/measure-processes.ts';
import { viewTape } from '../../../../test/support/tape-view.ts';
import type { JsonObject } from '../json.ts';
import { viewProcess } from '../view/object-view.ts';

const TO_RELEASE = { to: 'RELEASE', unit: 'days' };
const ofAwards = { population: 'AWD', lag: { from: 'date', ...TO_RELEASE } };
const ofTenders = {
  population: 'TEND',
  lag: { from: 'tender/tenderPeriod/startDate', ...TO_RELEASE },
};
const ofAmendments = { population: 'CON', each: 'AMEND', lag: { from: 'date', ...TO_RELEASE } };

/** A process of such releases, whose state is the last one. */
function released(...releases: JsonObject[]): WrittenProcess {
  return { compiled: releases.at(-1) ?? {}, releases, basis: 'merged' };
}

const release = (day: string, members: JsonObject): JsonObject => ({
  date: `${day}T12:00:00Z`,
  ...members,
});
const award = (id: string | number, date?: string): JsonObject =>
  date === undefined ? { id } : { id, date };

describe.each([
  ['plain objects', viewProcess],
  ['a tape', viewTape],
] as const)('lags on %s', (_, view) => {
  const measure = (spec: unknown, ...processes: WrittenProcess[]) =>
    measureProcesses(spec, processes, { view });

  it('end with the first release that has the date of the event', () => {
    const process = released(
      release('2024-01-10', { awards: [award('1'), award('2', '2024-01-05')] }),
      release('2024-01-20', { awards: [award('1', '2024-01-12'), award('2', '2024-01-05')] }),
      release('2024-02-20', { awards: [award('2', '2024-01-06'), award('1', '2024-01-12')] }),
    );
    expect(measure(ofAwards, process)).toMatchObject({
      population: 2,
      has: 2,
      unknown: 0,
      reasons: {},
      lag: { count: 2, median: 6, p90: 8, min: 4, max: 8 },
    });
  });

  it('tell ids of different types apart, and objects by those around them', () => {
    const process = released(
      release('2024-01-10', { awards: [award(1, '2024-01-01')] }),
      release('2024-01-30', { awards: [award('1', '2024-01-01'), award(1, '2024-01-01')] }),
    );
    expect(measure(ofAwards, process).lag).toMatchObject({ count: 2, min: 9, max: 29 });
    const amended = (...ids: string[]): JsonObject => ({
      contracts: ids.map((id) => ({ id, amendments: [{ id: '1', date: '2024-01-01' }] })),
    });
    const contracts = released(
      release('2024-01-03', amended('1')),
      release('2024-01-05', amended('1', '2')),
    );
    expect(measure(ofAmendments, contracts).lag).toMatchObject({ count: 2, min: 2, max: 4 });
  });

  it('are those of the process where the date is in no list', () => {
    const tender = { id: '1', tenderPeriod: { startDate: '2024-03-01' } };
    const process = released(
      release('2024-02-20', { tender: { id: '1' } }),
      release('2024-02-25', { tender }),
    );
    expect(measure(ofTenders, process).lag).toMatchObject({ count: 1, median: -5 });
  });

  it('take days as they are written, with and without zone', () => {
    const process = released({
      date: '2024-01-02T00:30:00+09:00',
      awards: [award('1', '2024-01-01T23:30:00')],
    });
    expect(measure(ofAwards, process).lag).toMatchObject({ median: 1 });
  });

  it('take the earliest day, whatever the order of releases', () => {
    const awards = [award('1', '2024-01-01')];
    const process = released(
      { date: 'soon', awards },
      release('2024-01-09', { awards }),
      release('2024-01-04', { awards }),
    );
    expect(measure(ofAwards, process).lag).toMatchObject({ count: 1, median: 3 });
  });

  it('are known for a release alone', () => {
    expect(
      measure(ofAwards, released(release('2024-01-04', { awards: [award('1', '2024-01-01')] })))
        .lag,
    ).toMatchObject({ count: 1, median: 3 });
  });

  it('go from one date to another', () => {
    const spec = {
      population: 'CON',
      lag: { from: '/tender/tenderPeriod/endDate', to: 'dateSigned', unit: 'days', within: 30 },
    };
    const process = {
      tender: { tenderPeriod: { endDate: '2024-01-01' } },
      contracts: [
        { id: '1', dateSigned: '2024-01-31' },
        { id: '2', dateSigned: '2024-02-01' },
        { id: '3' },
      ],
    };
    expect(measure(spec, process)).toMatchObject({
      population: 3,
      has: 1,
      unknown: 1,
      reasons: { 'no-end': 1 },
      lag: { count: 2, median: 30.5, p90: 31, min: 30, max: 31 },
    });
  });

  const awards = [award('1', '2024-01-01')];
  const doubts: readonly (readonly [string, WrittenProcess])[] = [
    ['no-start', released(release('2024-01-10', { awards: [award('1')] }))],
    ['no-start', released(release('2024-01-10', { awards: [award('1', 'in May')] }))],
    ['no-start', released(release('2024-01-10', { awards: [award('1', '9999-12-31')] }))],
    ['no-end', released({ awards }, { date: '2024-13-01', awards })],
    ['no-id', released(release('2024-01-10', { awards: [{ date: '2024-01-01' }] }))],
    ['implausible', released(release('2024-01-10', { awards: [award('1', '0202-01-01')] }))],
    ['no-history', { compiled: { date: '2024-02-01', awards }, releases: [], basis: 'published' }],
    [
      'no-history',
      { compiled: { awards }, releases: [release('2024-01-10', { awards })], basis: 'published' },
    ],
    ['no-history', released(release('2024-01-10', { awards, tag: ['compiled'] }))],
  ];

  it.each(doubts)('are unknown: %s, %j', (reason, process) => {
    const result = measure(ofAwards, process);
    expect(result).toMatchObject({ population: 1, has: 0, unknown: 1, reasons: { [reason]: 1 } });
    expect(result).not.toHaveProperty('lag');
  });
});
