import { describe, expect, it } from 'vitest';
import type { AnswerSheet } from '../answers/answer-sheet.ts';
import type { UsageError } from '../usage-error.ts';
import { matchSubjects } from './match-subjects.ts';
import type { Published } from './published.ts';

const sheet = (subject: string | null, value: string): AnswerSheet => {
  return { subject, answers: { plans: { value } } };
};
const published = (name: string): Published => ({ name, assessment: null, asOf: '2026-11-25' });

/** Names and answers, or the code of an error. */
function match(
  names: readonly string[],
  sheets: readonly AnswerSheet[],
  wanted?: string,
): string | readonly (readonly [string, unknown])[] {
  try {
    const subjects = matchSubjects(names.map(published), sheets, wanted, 'answers.yaml');
    return subjects.map(({ name, answers }) => [name, answers['plans']?.value]);
  } catch (error) {
    return (error as UsageError).code;
  }
}

const A = sheet('A', 'yes');
const B = sheet('B', 'no');
const NOBODY = sheet(null, 'partial');

describe('without anything published', () => {
  it.each<[readonly AnswerSheet[], string | undefined, ReturnType<typeof match>]>([
    [
      [A, B],
      undefined,
      [
        ['A', 'yes'],
        ['B', 'no'],
      ],
    ],
    [[A, B], 'B', [['B', 'no']]],
    [[NOBODY], undefined, [['answers.yaml', 'partial']]],
    [[NOBODY], 'C', [['C', 'partial']]],
    [[A, B], 'C', 'unknown-subject'],
    [[], undefined, [['answers.yaml', undefined]]],
  ])('%j, %s', (sheets, wanted, expected) => {
    expect(match([], sheets, wanted)).toEqual(expected);
  });
});

describe('with one publication', () => {
  it.each<[readonly AnswerSheet[], string | undefined, ReturnType<typeof match>]>([
    [[], undefined, [['data', undefined]]],
    [[], 'C', [['C', undefined]]],
    [[NOBODY], undefined, [['data', 'partial']]],
    [[A], undefined, [['A', 'yes']]],
    [[A, B], 'B', [['B', 'no']]],
    [[A, B], undefined, 'which-subject'],
    [[A], 'C', 'unknown-subject'],
  ])('%j, %s', (sheets, wanted, expected) => {
    expect(match(['data'], sheets, wanted)).toEqual(expected);
  });
});

describe('with several results', () => {
  it('gives each its own answers', () => {
    expect(match(['A', 'B'], [B])).toEqual([
      ['A', undefined],
      ['B', 'no'],
    ]);
    expect(match(['A', 'B'], [NOBODY])).toEqual([
      ['A', 'partial'],
      ['B', 'partial'],
    ]);
  });

  it('refuses answers of others, and one name for all', () => {
    expect(match(['A', 'C'], [B])).toBe('unknown-subject');
    expect(match(['A', 'B'], [], 'A')).toBe('several-results');
  });
});
