import { describe, expect, it } from 'vitest';
import type { Formula, Origin, Scale } from '../formula.ts';
import type { Interval } from '../scorecard.ts';
import { type Amount, knownAmount, unknownAmount } from './amount.ts';
import { evaluate } from './evaluate.ts';

type Given = Readonly<Record<string, readonly [low: number, high: number] | number | null>>;

/** Figures by name: a pair is unknown between its ends, null does not apply. */
function evaluateWith(given: Given, formula: Formula): Amount | null {
  return evaluate(formula, (origin: Origin, _scale: Scale | null) => {
    const value = 'criterion' in origin ? given[origin.criterion] : undefined;
    if (value === undefined || value === null) return null;
    return typeof value === 'number'
      ? knownAmount(value)
      : unknownAmount({ low: value[0], high: value[1] }, 'not-answered');
  });
}

const a: Formula = { criterion: 'a' };
const b: Formula = { criterion: 'b' };
const interval = (low: number, high = low): Interval => ({ low, high });

describe('what formulas come to', () => {
  it.each<[string, Formula, Given, Interval]>([
    ['a sum', { sum: [a, b] }, { a: [0, 1], b: 2 }, interval(2, 3)],
    ['a sum with a deduction', { sum: [a, b] }, { a: [-10, 0], b: [1, 2] }, interval(-9, 2)],
    ['a product', { product: [a, b] }, { a: [0.5, 1], b: [0.2, 0.4] }, interval(0.1, 0.4)],
    ['a negative factor', { product: [{ number: -5 }, a] }, { a: [0, 2] }, interval(-10, 0)],
    ['both signs', { product: [a, b] }, { a: [-2, 3], b: [-4, 1] }, interval(-12, 8)],
    ['nothing of anything', { product: [{ number: 0 }, a] }, { a: [-1e9, 1e9] }, interval(0)],
    ['the least', { least: [a, b] }, { a: [0, 1], b: 0.4 }, interval(0, 0.4)],
    ['the best', { best: [a, b] }, { a: [0, 1], b: 0.4 }, interval(0.4, 1)],
    ['a floor', { best: [{ number: 0 }, a] }, { a: [-3, 2] }, interval(0, 2)],
    ['a mean', { mean: [a, b] }, { a: [0, 1], b: 1 }, interval(0.5, 1)],
    ['a weighted mean', { mean: [a, b], weights: [3, 1] }, { a: 1, b: [0, 1] }, interval(0.75, 1)],
    ['a mean with weight 0', { mean: [a, b], weights: [1, 0] }, { a: 1, b: [0, 1] }, interval(1)],
    ['the first that is known', { first: [a, b] }, { a: [0, 1], b: 0.3 }, interval(0.3)],
    ['the first of two', { first: [a, b] }, { a: 0.8, b: 0.3 }, interval(0.8)],
    ['none that is known', { first: [a, b] }, { a: [0, 0.5], b: [0.2, 1] }, interval(0, 1)],
    ['a scale', { scale: { lin: [0.5, 1] }, of: a }, { a: [0.6, 0.75] }, interval(0.2, 0.5)],
    ['a scale that falls', { scale: { days: [0, 10] }, of: a }, { a: [2, 5] }, interval(0.5, 0.8)],
    ['a half', { round: 'half-up', decimals: 0, of: a }, { a: [2.5, 3.4] }, interval(3)],
  ])('%s', (_, formula, given, expected) => {
    const amount = evaluateWith(given, formula);
    expect(amount?.reach.low).toBeCloseTo(expected.low, 12);
    expect(amount?.reach.high).toBeCloseTo(expected.high, 12);
  });

  it.each<[string, Formula, number | null]>([
    ['mean', { mean: [a, b] }, 0.4],
    ['sum', { sum: [a, b] }, 0.4],
    ['product', { product: [a, b] }, 0.4],
    ['least', { least: [a, b] }, 0.4],
    ['best', { best: [a, b] }, 0.4],
    ['first', { first: [a, b] }, 0.4],
  ])('leaves out of a %s what does not apply', (_, formula, expected) => {
    expect(evaluateWith({ a: null, b: 0.4 }, formula)?.reach.low).toBe(expected);
    expect(evaluateWith({ a: null, b: null }, formula)).toBeNull();
    expect(evaluateWith({}, { scale: { lin: [0, 1] }, of: formula })).toBeNull();
  });
});

it('does not take the numbers of a formula for what does not apply', () => {
  const formula: Formula = { sum: [{ product: [{ number: 20 }, a] }, { number: 3 }] };
  expect(evaluateWith({ a: null }, formula)).toBeNull();
  expect(evaluateWith({ a: null }, { best: [{ number: 0 }, a] })).toBeNull();
  expect(evaluateWith({ a: null, b: 2 }, { sum: [formula, b] })?.reach).toEqual(interval(2));
});

describe('what is known alone', () => {
  it('leaves out what is unknown', () => {
    const amount = evaluateWith({ a: [0, 1], b: 0.5 }, { mean: [a, b] });
    expect(amount).toMatchObject({ known: 0.5, reasons: ['not-answered'] });
  });

  it('is nothing where only the formula states numbers', () => {
    const formula: Formula = { sum: [{ product: [{ number: 20 }, a] }, { number: 3 }] };
    expect(evaluateWith({ a: [0, 1] }, formula)?.known).toBeNull();
    expect(evaluateWith({ a: 0.5 }, formula)?.known).toBe(13);
  });

  it('has no reason where what is unknown does not matter', () => {
    const amount = evaluateWith({ a: 0, b: [0, 1] }, { product: [a, b] });
    expect(amount).toEqual(knownAmount(0));
  });
});
