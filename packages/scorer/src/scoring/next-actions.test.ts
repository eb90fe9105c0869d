import { describe, expect, it } from 'vitest';
import {
  makeAnswers,
  makeChecklist,
  makeCriterion,
  makeDimensions,
  makeEvidence,
  scoreExample,
} from '../../../../test/support/checklist-fixture.ts';
import type { Evidence } from '../evidence.ts';
import type { Formula } from '../formula.ts';

const A3: Formula = { answer: 'A3' };
const links: Formula = { probe: 'P-DOCSAMPLE', field: 'reachable' };

function sample(
  passed: number,
  status: 'done' | 'blocked' | 'failed' = 'done',
): Evidence['probes'] {
  const fields = { reachable: { passed, of: 100, isSample: true } };
  return [{ probe: 'P-DOCSAMPLE', date: '2026-11-01', status, fields, evidence: [] }];
}

describe('next actions', () => {
  it('are ordered by gain in low for the effort', () => {
    const checklist = makeChecklist(
      [
        makeCriterion('hard', A3, { dimension: 'one', effort: 'high', who: 'legislator' }),
        makeCriterion('easy', A3, { dimension: 'two' }),
        makeCriterion('half', A3, { dimension: 'two', effort: 'medium', who: 'buyers' }),
        makeCriterion('done', A3, { dimension: 'two' }),
      ],
      { dimensions: makeDimensions({ one: 40, two: 60 }) },
    );
    const answers = makeAnswers({ hard: 'no', half: 'partial', done: 'yes' });
    expect(scoreExample(checklist, makeEvidence({ answers })).nextActions).toEqual([
      { criterion: 'easy', gain: 20, effort: 'low', who: 'publisher' },
      { criterion: 'hard', gain: 40, effort: 'high', who: 'legislator' },
      { criterion: 'half', gain: 10, effort: 'medium', who: 'buyers' },
    ]);
  });

  it('keep the order of the checklist among equals, and are ten at most', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `q${index + 1}`);
    const checklist = makeChecklist(ids.map((id) => makeCriterion(id, A3)));
    const { nextActions } = scoreExample(checklist, makeEvidence());
    expect(nextActions.map(({ criterion }) => criterion)).toEqual(ids.slice(0, 10));
  });

  it.each<[string, Evidence['probes'], number]>([
    ['what only a sample leaves open', sample(100), 0],
    ['what nobody has looked at', [], 0],
    ['what could not be looked at for reasons of ours', sample(0, 'failed'), 0],
    ['what the publisher blocks', sample(0, 'blocked'), 1],
    ['what was seen to fail', sample(80), 1],
  ])('of %s are so many', (_, probes, count) => {
    const checklist = makeChecklist([makeCriterion('links', links)]);
    expect(scoreExample(checklist, makeEvidence({ probes })).nextActions).toHaveLength(count);
  });

  it('leave out what does not apply', () => {
    const checklist = makeChecklist([makeCriterion('one', A3), makeCriterion('two', A3)]);
    const answers = { one: { value: null, approver: 'A court' } };
    const { nextActions } = scoreExample(checklist, makeEvidence({ answers }));
    expect(nextActions.map(({ criterion, gain }) => [criterion, gain])).toEqual([['two', 100]]);
  });

  it('know that less is better where the total deducts', () => {
    const checklist = makeChecklist(
      [
        makeCriterion('base', A3),
        makeCriterion('faults', { answer: { choices: { none: 0, some: 1, many: 2 } } }),
      ],
      {
        kind: 'emulation',
        total: {
          sum: [
            { product: [{ number: 100 }, { criterion: 'base' }] },
            { product: [{ number: -5 }, { criterion: 'faults' }] },
          ],
        },
      },
    );
    const answers = makeAnswers({ base: 'yes', faults: 'many' });
    const { nextActions, criteria } = scoreExample(checklist, makeEvidence({ answers }));
    expect(nextActions).toEqual([
      { criterion: 'faults', gain: 10, effort: 'low', who: 'publisher' },
    ]);
    expect(criteria.map(({ points }) => points)).toEqual([100, 10]);
  });
});
