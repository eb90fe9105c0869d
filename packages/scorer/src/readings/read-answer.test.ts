import { describe, expect, it } from 'vitest';
import type { Answer } from '../evidence.ts';
import type { Scale } from '../formula.ts';
import { doesNotApply, readAnswer } from './read-answer.ts';

const TODAY = '2026-11-25';

function read(value: string | number | null, kind: 'A3' | 'A5' | Scale, more?: Partial<Answer>) {
  return readAnswer({ answer: kind }, 'int-audit', { value, ...more }, TODAY);
}

describe('answers', () => {
  it.each<[string | number, 'A3' | 'A5', number]>([
    ['no', 'A3', 0],
    [' No ', 'A3', 0],
    [0, 'A3', 0],
    ['Partially', 'A3', 0.5],
    ['parcial', 'A3', 0.5],
    [0.5, 'A3', 0.5],
    ['0,5', 'A3', 0.5],
    ['.50', 'A3', 0.5],
    ['YES', 'A3', 1],
    ['Sí', 'A3', 1],
    ['si\u0301', 'A3', 1],
    [1, 'A3', 1],
    ['1.0', 'A3', 1],
    [0, 'A5', 0],
    [1, 'A5', 0.25],
    [0.25, 'A5', 0.25],
    ['0,75', 'A5', 0.75],
    ['4', 'A5', 1],
  ])('%o in %s is %d', (value, kind, score) => {
    const { amount, trace } = read(value, kind);
    expect(amount?.reach).toEqual({ low: score, high: score });
    expect(trace).toEqual({ origin: 'answer', id: 'int-audit', value });
  });

  it.each<[string | number, 'A3' | 'A5' | Scale]>([
    ['maybe', 'A3'],
    [2, 'A3'],
    [5, 'A5'],
    ['yes', 'A5'],
    ['toString', { choices: { all: 1 } }],
    ['much', { lin: [0, 100] }],
    ['21/20', { lin: [0, 1] }],
    ['0/0', { lin: [0, 1] }],
  ])('%o in %o cannot be read', (value, kind) => {
    const { amount, trace } = read(value, kind);
    expect(amount).toMatchObject({ known: null, reasons: ['unreadable-answer'] });
    expect(trace).toMatchObject({ value, reason: 'unreadable-answer' });
  });

  it.each<[string | number, Scale, number]>([
    ['several non-overlapping', { choices: { None: 0, 'Several non-overlapping': 0.67 } }, 0.67],
    [81, { lin: [0, 100] }, 0.81],
    ['40,5', { lin: [0, 100] }, 0.405],
    ['2026-11-15', { days: [0, 20] }, 0.5],
  ])('%o in %o', (value, scale, score) => {
    expect(read(value, scale).amount?.known).toBeCloseTo(score, 12);
  });

  it('by hand on a sample say what the sample tells', () => {
    const { amount, trace } = read('17 of 20', { lin: [0, 1] });
    expect(amount?.known).toBe(0.85);
    expect(amount?.found).toEqual({ low: 0.85, high: 0.85 });
    expect(amount?.reach.low).toBeCloseTo(0.6396, 4);
    expect(amount?.reach.high).toBeCloseTo(0.9476, 4);
    expect(trace).toMatchObject({ value: '17 of 20', passed: 17, of: 20 });
  });
});

describe('an answer that is not there', () => {
  it('has the range of its scale', () => {
    const scale: Scale = { choices: { none: 0.1, all: 0.9 } };
    const { amount, trace } = readAnswer({ answer: scale }, 'x', undefined, TODAY);
    expect(amount).toMatchObject({ reach: { low: 0.1, high: 0.9 }, reasons: ['not-answered'] });
    expect(trace).toEqual({ origin: 'answer', id: 'x', value: null, reason: 'not-answered' });
  });

  it('counts what the scale says of nothing said', () => {
    const scale: Scale = { choices: { little: 0.7, all: 1 }, blank: 0.7 };
    expect(readAnswer({ answer: scale }, 'x', { value: ' ' }, TODAY).amount?.known).toBe(0.7);
  });

  it('does not apply where the method leaves it out', () => {
    const origin = { answer: 'A3', blank: 'not-applicable' } as const;
    expect(readAnswer(origin, 'x', undefined, TODAY).amount).toBeNull();
  });
});

describe('answers grow old', () => {
  it.each([
    ['2025-11-26', []],
    ['2025-11-25', ['answer-expired']],
    ['2020-02-29', ['answer-expired']],
    ['2025-02-30', ['unreadable-answer']],
    ['last week', ['unreadable-answer']],
  ])('of %s on 2026-11-25', (date, reasons) => {
    expect(read('yes', 'A3', { date }).amount?.reasons).toEqual(reasons);
  });
});

describe('that a criterion does not apply', () => {
  it.each<[Partial<Answer>, boolean]>([
    [{ approver: 'A court' }, true],
    [{ approver: 'A court', date: '2026-01-01' }, true],
    [{ approver: 'A court', date: '2024-01-01' }, false],
    [{ approver: ' ' }, false],
    [{}, false],
  ])('is said by %o: %o', (more, expected) => {
    expect(doesNotApply({ value: null, ...more }, TODAY)).toBe(expected);
    expect(read(null, 'A3', more).amount === null).toBe(expected);
  });

  it('is not said by an answer', () => {
    expect(doesNotApply({ value: 'no', approver: 'A court' }, TODAY)).toBe(false);
    expect(doesNotApply(undefined, TODAY)).toBe(false);
  });
});
