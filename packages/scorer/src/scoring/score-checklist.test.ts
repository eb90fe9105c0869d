import { describe, expect, it } from 'vitest';
import {
  makeAnswers,
  makeChecklist,
  makeCriterion,
  makeDimensions,
  makeEvidence,
  scoreExample,
} from '../../../../test/support/checklist-fixture.ts';
import type { Criterion } from '../checklist.ts';
import type { Answer } from '../evidence.ts';

const A3 = { answer: 'A3' } as const;
const DOES_NOT_APPLY: Answer = { value: null, approver: 'A court', note: 'Not allowed' };

function questions(dimension: string, count: number, tier: Criterion['tier'] = 1): Criterion[] {
  return Array.from({ length: count }, (_, index) =>
    makeCriterion(`${dimension}-${index + 1}`, A3, { dimension, tier }),
  );
}

describe('the worked example', () => {
  const tiers = [4, 3, 3, 2, 2, 1] as const;
  const checklist = makeChecklist(
    tiers.map((tier, index) => makeCriterion(`q${index + 1}`, A3, { tier })),
  );
  const answers = {
    ...makeAnswers({ q1: 'yes', q2: 'partial', q6: 'no' }),
    q4: DOES_NOT_APPLY,
  };
  const scorecard = scoreExample(checklist, makeEvidence({ answers }));
  const expected = { low: 42.3077, high: 80.7692, known: 68.75, evidence: 0.6154 };

  it('comes to 42.3 to 80.8, by 61.5 % of evidence', () => {
    expect(scorecard.total).toEqual({ ...expected, outOf: 100, state: 'scored' });
  });

  it('has the same dimension', () => {
    expect(scorecard.dimensions).toEqual([
      { id: 'all', weight: null, ...expected, state: 'scored', notApplicable: 0.1333 },
    ]);
  });

  it('says of every criterion how it was scored', () => {
    expect(
      scorecard.criteria.map(({ state, low, high, points }) => [state, low, high, points]),
    ).toEqual([
      ['scored', 1, 1, 30.7692],
      ['scored', 0.5, 0.5, 23.0769],
      ['unknown', 0, 1, 23.0769],
      ['not-applicable', 0, 1, 0],
      ['unknown', 0, 1, 15.3846],
      ['scored', 0, 0, 7.6923],
    ]);
    expect(scorecard.criteria.map(({ reasons }) => reasons)).toEqual([
      [],
      [],
      ['not-answered'],
      [],
      ['not-answered'],
      [],
    ]);
    expect(scorecard.criteria.every(({ traces }) => traces.length === 1)).toBe(true);
  });

  it('is the same through weights of dimensions', () => {
    const weighted = { ...checklist, dimensions: makeDimensions({ all: 100 }) };
    const { total } = scoreExample(weighted, makeEvidence({ answers }));
    expect(total).toEqual(scorecard.total);
  });
});

describe('dimensions', () => {
  const checklist = makeChecklist([...questions('one', 1), ...questions('two', 2)], {
    dimensions: makeDimensions({ one: 25, two: 75 }),
  });

  it('count by their weights, however many criteria they have', () => {
    const answers = makeAnswers({ 'one-1': 'yes', 'two-1': 'no' });
    const { total } = scoreExample(checklist, makeEvidence({ answers }));
    expect(total).toMatchObject({ low: 25, high: 62.5, evidence: 0.625 });
  });

  it('of which nothing applies drop out, and their weight is shared', () => {
    const answers = { ...makeAnswers({ 'two-1': 'yes', 'two-2': 'no' }), 'one-1': DOES_NOT_APPLY };
    const { total, dimensions, criteria } = scoreExample(checklist, makeEvidence({ answers }));
    expect(total).toMatchObject({ low: 50, high: 50, evidence: 1, state: 'scored' });
    expect(dimensions[0]).toEqual({
      id: 'one',
      weight: 25,
      low: 0,
      high: 100,
      evidence: 0,
      known: null,
      state: 'not-applicable',
      notApplicable: 1,
    });
    expect(criteria.map(({ points }) => points)).toEqual([0, 50, 50]);
  });

  it('cannot be compared where more than 40 % of their weight does not apply', () => {
    const five = makeChecklist([...questions('one', 5), ...questions('two', 5)], {
      dimensions: makeDimensions({ one: 50, two: 50 }),
    });
    const left = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`one-${index + 1}`, DOES_NOT_APPLY]),
      );
    const stateOf = (count: number) =>
      scoreExample(five, makeEvidence({ answers: left(count) })).dimensions[0];
    expect(stateOf(2)).toMatchObject({ state: 'scored', notApplicable: 0.4 });
    expect(stateOf(3)).toMatchObject({ state: 'not-comparable', notApplicable: 0.6 });
  });
});

describe('the total', () => {
  const checklist = makeChecklist(questions('one', 5));

  it('of nothing known is between nothing and all', () => {
    expect(scoreExample(checklist, makeEvidence()).total).toEqual({
      low: 0,
      high: 100,
      outOf: 100,
      evidence: 0,
      known: null,
      state: 'scored',
    });
  });

  it('cannot be compared where nothing applies, or not enough', () => {
    const left = (count: number) =>
      Object.fromEntries(checklist.criteria.slice(0, count).map(({ id }) => [id, DOES_NOT_APPLY]));
    const stateOf = (count: number) =>
      scoreExample(checklist, makeEvidence({ answers: left(count) })).total.state;
    expect([2, 3, 5].map(stateOf)).toEqual(['scored', 'not-comparable', 'not-comparable']);
  });

  it('keeps what nobody answers for who does not apply without an approver', () => {
    const { total, criteria } = scoreExample(
      checklist,
      makeEvidence({ answers: { 'one-1': { value: null } } }),
    );
    expect(criteria[0]?.reasons).toEqual(['unreadable-answer']);
    expect(total.high).toBe(100);
  });

  it('is out of what the checklist says', () => {
    const answers = makeAnswers({ 'one-1': 'yes' });
    const { total } = scoreExample({ ...checklist, outOf: 10 }, makeEvidence({ answers }));
    expect(total).toMatchObject({ low: 2, high: 10, outOf: 10 });
  });
});

it('gives equal bytes in whatever order answers and probes come', () => {
  const checklist = makeChecklist([
    ...questions('one', 3),
    makeCriterion('links', { probe: 'P-DOCSAMPLE', field: 'reachable' }),
  ]);
  const entries = Object.entries(makeAnswers({ 'one-1': 'yes', 'one-2': 0.5, 'one-3': 'no' }));
  const probes = ['2026-11-01', '2026-11-02'].map((date) => ({
    probe: 'P-DOCSAMPLE',
    date,
    status: 'done' as const,
    fields: { reachable: { passed: date.endsWith('1') ? 3 : 9, of: 10, isSample: true } },
    evidence: [],
  }));
  const one = makeEvidence({ answers: Object.fromEntries(entries), probes });
  const other = makeEvidence({
    answers: Object.fromEntries([...entries].reverse()),
    probes: [...probes].reverse(),
  });
  const text = JSON.stringify(scoreExample(checklist, one));
  expect(JSON.stringify(scoreExample(checklist, other))).toBe(text);
  expect(text).toContain('"passed":9');
});

it('keeps a sample apart from what is unknown', () => {
  const checklist = makeChecklist([
    makeCriterion('links', { probe: 'P-DOCSAMPLE', field: 'reachable' }),
  ]);
  const probe = {
    probe: 'P-DOCSAMPLE',
    date: '2026-11-01',
    status: 'done' as const,
    fields: { reachable: { passed: 80, of: 100, isSample: true } },
    evidence: [],
  };
  const { total } = scoreExample(checklist, makeEvidence({ probes: [probe] }));
  expect(total).toMatchObject({ low: 71.1171, high: 86.6633, known: 80, evidence: 1 });
});
