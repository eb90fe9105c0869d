import { describe, expect, it } from 'vitest';
import {
  makeAnswers,
  makeChecklist,
  makeCriterion,
  makeDimensions,
  makeEvidence,
  makeMeasured,
  scoreExample,
} from '../../../../test/support/checklist-fixture.ts';
import { readSchema, schemaErrors, undescribed } from '../../../../test/support/result-schemas.ts';
import type { UnknownReason } from '../scorecard.ts';

const checklist = makeChecklist(
  [
    makeCriterion('asked', { answer: 'A3' }, { dimension: 'one' }),
    makeCriterion('left', { answer: 'A3' }, { dimension: 'two' }),
    makeCriterion(
      'measured',
      {
        mean: [
          { measure: { population: 'TEND', has: { present: 'tender/title' } } },
          { check: 'structure/wrong-type' },
          { scale: { lin: [0, 10] }, of: { figure: 'counts/releases' } },
          { probe: 'P-BULK', field: 'offered' },
        ],
      },
      { dimension: 'one' },
    ),
  ],
  {
    dimensions: makeDimensions({ one: 90, two: 10 }),
    gates: [{ criterion: 'asked', atLeast: 0.5 }],
    levels: [{ id: 'bronze', criteria: [], low: 10 }],
  },
);

const scorecard = scoreExample(
  checklist,
  makeEvidence({
    assessment: {
      results: { checks: {}, coverage: { items: {} } },
      scope: { asOf: '2026-11-25' },
      digest: 'a'.repeat(64),
    },
    measureOf: () => makeMeasured({ has: 41 }),
    answers: { ...makeAnswers({ asked: 'partial' }), left: { value: null, approver: 'A court' } },
  }),
);

const errorsOf = schemaErrors('scorecard');
const schema = readSchema('scorecard');

describe('the schema of the scorecard', () => {
  it('has an id, a title and words for every property', () => {
    expect(schema['$id']).toBe('urn:vitrina:schema:scorecard:1');
    expect(undescribed(schema, 'scorecard')).toEqual([]);
    expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false');
  });

  it('describes scorecards', () => {
    expect(errorsOf(scorecard)).toEqual([]);
    expect(errorsOf(scoreExample(checklist, makeEvidence()))).toEqual([]);
    expect(errorsOf(scoreExample(makeChecklist([]), makeEvidence()))).toEqual([]);
  });

  it('has the keys of scorecards in their order', () => {
    const keysOf = (name: string) => Object.keys(schema['$defs'][name].properties);
    expect(Object.keys(scorecard)).toEqual(Object.keys(schema['properties']));
    expect(Object.keys(scorecard.total)).toEqual(
      Object.keys(schema['properties'].total.properties),
    );
    expect(Object.keys(scorecard.dimensions[0]!)).toEqual(keysOf('dimension'));
    expect(Object.keys(scorecard.criteria[0]!)).toEqual(keysOf('criterion'));
    expect(Object.keys(scorecard.nextActions[0]!)).toEqual(keysOf('action'));
  });

  it('knows every reason', () => {
    const reasons: Record<UnknownReason, true> = {
      'no-data': true,
      'not-measured': true,
      'small-sample': true,
      'not-answered': true,
      'answer-expired': true,
      'unreadable-answer': true,
      'not-probed': true,
      'probe-blocked': true,
      'probe-failed': true,
    };
    const { trace, criterion } = schema['$defs'];
    expect(trace.properties.reason.enum).toEqual(Object.keys(reasons));
    expect(criterion.properties.reasons.items.enum).toEqual(Object.keys(reasons));
  });

  it.each<[string, object]>([
    ['/', { extra: 1 }],
    ['/kind', { kind: 'assessment' }],
    ['/scorecardVersion', { scorecardVersion: '2.0.0' }],
    ['/asOf', { asOf: 'today' }],
    ['/total', { total: { low: 1, high: 2 } }],
    ['/criteria/0', { criteria: [{ ...scorecard.criteria[0], state: 'pending' }] }],
    ['/criteria/0', { criteria: [{ ...scorecard.criteria[0], low: null }] }],
    ['/nextActions/0', { nextActions: [{ ...scorecard.nextActions[0], gain: 0 }] }],
  ])('refuses a wrong %s', (at, changes) => {
    const [first = ''] = errorsOf({ ...scorecard, ...changes });
    expect(first.startsWith(at === '/' ? ' ' : at)).toBe(true);
  });
});
