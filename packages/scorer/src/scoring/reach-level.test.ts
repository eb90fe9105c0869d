import { describe, expect, it } from 'vitest';
import {
  makeAnswers,
  makeChecklist,
  makeCriterion,
  makeDimensions,
  makeEvidence,
  scoreExample,
} from '../../../../test/support/checklist-fixture.ts';
import type { Checklist, Level } from '../checklist.ts';
import type { Answer } from '../evidence.ts';

const IDS = ['a', 'b', 'c', 'd', 'e'];
const bronze: Level = { id: 'bronze', criteria: [{ criterion: 'a', atLeast: 0.5 }], low: 40 };

/** Two dimensions: a, b, c of 60, d and e of 40; a is a gate from a half on. */
function checklist(levels: readonly Level[]): Checklist {
  return makeChecklist(
    IDS.map((id, index) =>
      makeCriterion(id, { answer: 'A3' }, { dimension: index < 3 ? 'one' : 'two' }),
    ),
    {
      dimensions: makeDimensions({ one: 60, two: 40 }),
      gates: [{ criterion: 'a', atLeast: 0.5 }],
      levels,
    },
  );
}

/** Scores by one letter each: y, p, n, blank for not answered, x for what does not apply. */
function levelOf(levels: readonly Level[], letters: string, role?: Answer['role']): string | null {
  const words: Readonly<Record<string, string>> = { y: 'yes', p: 'partial', n: 'no' };
  const values = Object.fromEntries(IDS.map((id, index) => [id, words[letters[index]!]]));
  const left = Object.fromEntries(
    IDS.flatMap((id, index) =>
      letters[index] === 'x' ? [[id, { value: null, approver: 'A court' }]] : [],
    ),
  );
  const answers = Object.fromEntries(
    Object.entries({ ...makeAnswers(values), ...left }).map(([id, answer]) => [
      id,
      { ...answer, ...(role && { role }) },
    ]),
  );
  return scoreExample(checklist(levels), makeEvidence({ answers })).level;
}

describe('levels', () => {
  it.each<[string, Partial<Level>, string, string | null]>([
    ['need the low end of the total', { low: 80 }, 'yyyyp', 'silver'],
    ['do not look at what may be', { low: 80 }, 'yyy  ', 'bronze'],
    ['need criteria', { criteria: [{ criterion: 'b', atLeast: 1 }] }, 'ypyyy', 'bronze'],
    [
      'are not given for what does not apply',
      { criteria: [{ criterion: 'c', atLeast: 0 }] },
      'yyxyy',
      'bronze',
    ],
    ['need every dimension', { everyDimension: 50 }, 'yyynp', 'bronze'],
    ['need every dimension, just', { everyDimension: 50 }, 'yyypp', 'silver'],
    ['ask for what is compared', { everyDimension: 50 }, 'yyyyx', 'bronze'],
    ['leave out what does not apply at all', { everyDimension: 50 }, 'yyyxx', 'silver'],
    ['need evidence', { evidence: 0.85 }, 'yyyy ', 'bronze'],
    ['need evidence, just', { evidence: 0.8 }, 'yyyy ', 'silver'],
    ['need gates in full', { allGates: true }, 'pyyyy', 'bronze'],
    ['need gates in full, just', { allGates: true }, 'yyyyy', 'silver'],
    ['need all below', { criteria: [] }, 'nyyyy', null],
  ])('%s', (_, silver, letters, level) => {
    const levels = [bronze, { id: 'silver', criteria: [], low: 0, ...silver }];
    expect(levelOf(levels, letters)).toBe(level);
  });

  it('may need answers behind which others stand', () => {
    const levels: Level[] = [bronze, { id: 'perfect', criteria: [], low: 90, reviewed: true }];
    expect(levelOf(levels, 'yyyyy')).toBe('bronze');
    expect(levelOf(levels, 'yyyyy', 'self')).toBe('bronze');
    expect(levelOf(levels, 'yyyyy', 'independent')).toBe('perfect');
    expect(levelOf(levels, 'yyyyy', 'reviewed')).toBe('perfect');
  });

  it('are not given where the total cannot be compared, or there are none', () => {
    expect(levelOf([bronze], 'yxxxx')).toBeNull();
    expect(levelOf([], 'yyyyy')).toBeNull();
  });
});
