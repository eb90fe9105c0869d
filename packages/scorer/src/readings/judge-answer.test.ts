import { expect, it } from 'vitest';
import { makeCriterion } from '../../../../test/support/checklist-fixture.ts';
import type { Formula } from '../formula.ts';
import { judgeAnswer } from './judge-answer.ts';

const measured: Formula = { measure: { population: 'TEND', has: { present: 'tender/title' } } };
const choices = { choices: { none: 0, all: 1 } };

it.each<[Formula, string | number]>([
  [{ answer: 'A3' }, 'Yes'],
  [{ answer: 'A5' }, 3],
  [{ answer: { lin: [0, 1] } }, '17/20'],
  [{ answer: { days: [7, 31] } }, '2026-11-20'],
  [{ first: [measured, { answer: choices }] }, ' ALL '],
  [{ answer: 'A3' }, ''],
])('%j reads %j', (score, value) => {
  expect(judgeAnswer(makeCriterion('one', score), value)).toBeNull();
});

it.each<[Formula, string | number, readonly string[]]>([
  [{ answer: 'A3' }, 'maybe', ['no', 'partial', 'yes']],
  [{ answer: 'A5' }, 5, ['0', '1', '2', '3', '4']],
  [{ answer: { lin: [0, 1] } }, 'yes', ['0.63', '17/20']],
  [{ answer: { upTo: [[7, 1]] } }, 'soon', ['12', '2026-11-22']],
  [{ best: [{ answer: choices }, { answer: choices }] }, 'some', ['none', 'all']],
])('%j does not read %j', (score, value, expected) => {
  const fault = { code: 'unreadable-answer', expected };
  expect(judgeAnswer(makeCriterion('one', score), value)).toEqual(fault);
});

it('asks nobody about what is measured alone', () => {
  const fault = { code: 'not-asked', expected: [] };
  expect(judgeAnswer(makeCriterion('one', measured), 'yes')).toEqual(fault);
});
