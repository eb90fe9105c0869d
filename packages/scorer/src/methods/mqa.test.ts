import { describe, expect, it } from 'vitest';
import {
  makeChecklist,
  makeCriterion,
  makeEvidence,
  scoreExample,
} from '../../../../test/support/checklist-fixture.ts';
import type { Checklist, ProbeRecord } from '../index.ts';
import { judgeChecklist } from '../index.ts';

const POINTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  findability: { keyword: 30, theme: 30, spatial: 20, temporal: 20 },
  accessibility: { accessUrlReachable: 50, downloadUrl: 20, downloadUrlReachable: 30 },
  interoperability: {
    format: 20,
    mediaType: 10,
    formatVocabulary: 10,
    nonProprietary: 20,
    machineReadable: 20,
    dcatAp: 30,
  },
  reusability: {
    licence: 20,
    licenceVocabulary: 10,
    accessRights: 10,
    accessRightsVocabulary: 5,
    contact: 20,
    publisher: 10,
  },
  contextuality: { rights: 5, byteSize: 5, issued: 5, modified: 5 },
};

const METRICS = Object.entries(POINTS).flatMap(([dimension, metrics]) =>
  Object.entries(metrics).map(([field, points]) => ({ dimension, field, points })),
);

/** The points of every metric, times the share of what passes it. */
const checklist: Checklist = makeChecklist(
  METRICS.map(({ dimension, field, points }) =>
    makeCriterion(
      field,
      { product: [{ number: points }, { probe: 'P-CAT', field }] },
      { dimension },
    ),
  ),
  {
    kind: 'emulation',
    outOf: 405,
    total: { sum: METRICS.map(({ field }) => ({ criterion: field })) },
  },
);

function catalogue(passed: (field: string) => number): ProbeRecord {
  const fields = METRICS.map(({ field }) => [
    field,
    { passed: passed(field), of: 8, isSample: false },
  ]);
  return {
    probe: 'P-CAT',
    date: '2026-11-20',
    status: 'done',
    fields: Object.fromEntries(fields),
    evidence: [],
  };
}

describe('a catalogue', () => {
  it('is judged by a checklist without faults', () => {
    expect(judgeChecklist(checklist)).toEqual([]);
  });

  it.each([
    ['all that passes', 8, 405],
    ['half', 4, 202.5],
    ['nothing', 0, 0],
  ])('gets of %s', (_, passed, points) => {
    const { total } = scoreExample(checklist, makeEvidence({ probes: [catalogue(() => passed)] }));
    expect(total).toMatchObject({ low: points, high: points, outOf: 405 });
  });

  it('gets its points for the shares that pass', () => {
    const probes = [catalogue((field) => (field === 'keyword' ? 2 : 0))];
    const { total, dimensions } = scoreExample(checklist, makeEvidence({ probes }));
    expect(total.low).toBe(7.5);
    expect(dimensions.map(({ low }) => low)).toEqual([7.5, 0, 0, 0, 0]);
  });

  it('may have between nothing and all where the catalogue could not be read', () => {
    const probes = [{ ...catalogue(() => 8), status: 'blocked' as const }];
    const { total } = scoreExample(checklist, makeEvidence({ probes }));
    expect(total).toMatchObject({ low: 0, high: 405, known: null, evidence: 0 });
  });
});
