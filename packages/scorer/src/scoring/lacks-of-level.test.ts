import { expect, it } from 'vitest';
import {
  makeAnswers,
  makeChecklist,
  makeCriterion,
  makeDimensions,
  makeEvidence,
  scoreExample,
} from '../../../../test/support/checklist-fixture.ts';
import type { Level } from '../checklist.ts';
import { lacksOfLevel, nextLevel } from './lacks-of-level.ts';

const bronze: Level = { id: 'bronze', criteria: [], low: 10 };
const silver: Level = {
  id: 'silver',
  criteria: [{ criterion: 'c', atLeast: 0.5, or: [{ criterion: 'b', atLeast: 1 }] }],
  low: 60,
  everyDimension: 30,
  evidence: 0.7,
};
const gold: Level = { id: 'gold', criteria: [], low: 50, allGates: true, reviewed: true };

const checklist = makeChecklist(
  ['a', 'b', 'c'].map((id) =>
    makeCriterion(id, { answer: 'A3' }, { dimension: id === 'c' ? 'two' : 'one' }),
  ),
  {
    dimensions: makeDimensions({ one: 60, two: 40 }),
    gates: [{ criterion: 'a', atLeast: 0.5 }],
    levels: [bronze, silver, gold],
  },
);

function lacksOf(values: Parameters<typeof makeAnswers>[0]) {
  const scorecard = scoreExample(checklist, makeEvidence({ answers: makeAnswers(values) }));
  const level = nextLevel(checklist, scorecard);
  return [level?.id, level && lacksOfLevel(level, checklist, scorecard)];
}

it('says how far each thing is from what the next level asks', () => {
  expect(lacksOf({ a: 'yes', b: 'no' })).toEqual([
    'silver',
    [
      { of: 'total', is: 30, needs: 60 },
      { of: 'evidence', is: 0.6, needs: 0.7 },
      { of: 'dimension', id: 'two', is: 0, needs: 30, or: [] },
      { of: 'criterion', id: 'c', is: 0, needs: 0.5, or: ['b'] },
    ],
  ]);
});

it('asks for gates in full, and then for a review', () => {
  expect(lacksOf({ a: 'partial', b: 'yes', c: 'yes' })).toEqual([
    'gold',
    [{ of: 'criterion', id: 'a', is: 0.5, needs: 1, or: [] }],
  ]);
  expect(lacksOf({ a: 'yes', b: 'yes', c: 'yes' })).toEqual(['gold', [{ of: 'review' }]]);
});

it('knows of nothing above the highest level', () => {
  const reviewed = { value: 'yes', role: 'reviewed' } as const;
  const answers = { a: reviewed, b: reviewed, c: reviewed };
  const scorecard = scoreExample(checklist, makeEvidence({ answers }));
  expect(scorecard.level).toBe('gold');
  expect(nextLevel(checklist, scorecard)).toBeUndefined();
});
