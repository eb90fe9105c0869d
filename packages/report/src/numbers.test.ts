import { describe, expect, it } from 'vitest';
import { loadLocale } from './locale.ts';
import {
  formatBytes,
  formatDate,
  formatDecimal,
  formatDuration,
  formatNumber,
  formatPercent,
  formatShare,
  type PluralRule,
  pluralForm,
} from './numbers.ts';

const { format: english } = await loadLocale('en');
const { format: spanish } = await loadLocale('es');

describe('formatNumber', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [4102, '4,102', '4102'],
    [-41_020, '-41,020', '-41\u00a0020'],
    [1_234_567.5, '1,234,567.5', '1\u00a0234\u00a0567,5'],
    [1e21, '1e+21', '1e+21'],
    [Number.NaN, 'NaN', 'NaN'],
  ])('writes %d', (value, inEnglish, inSpanish) => {
    expect(formatNumber(value, english)).toBe(inEnglish);
    expect(formatNumber(value, spanish)).toBe(inSpanish);
  });

  it('rounds, and drops zeros at the end', () => {
    expect(formatNumber(3.46, spanish, 1)).toBe('3,5');
    expect(formatNumber(3.04, spanish, 1)).toBe('3');
  });
});

describe('formatPercent', () => {
  it.each([
    [12, 340, '3.5%'],
    [0, 340, '0%'],
    [1, 4102, '<0.1%'],
    [4101, 4102, '>99.9%'],
    [340, 340, '100%'],
    [0, 0, '–'],
  ])('writes %d of %d', (part, whole, text) => {
    expect(formatPercent(part, whole, english)).toBe(text);
  });

  it('keeps number and sign together', () => {
    expect(formatPercent(1, 8, spanish)).toBe('12,5\u00a0%');
  });
});

describe('formatShare', () => {
  it.each([
    [0.125, '12.5%'],
    [2 / 3, '66.7%'],
    [1.5, '150%'],
    [0, '0%'],
  ])('writes %f', (share, text) => {
    expect(formatShare(share, english)).toBe(text);
  });
});

describe('formatDecimal', () => {
  it('groups the digits of a text of any length, and leaves other text alone', () => {
    expect(formatDecimal('-12345678901234567890.1234', english)).toBe(
      '-12,345,678,901,234,567,890.1234',
    );
    expect(formatDecimal('many', english)).toBe('many');
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [18_234_567, '18.2 MB'],
    [340_400, '340 kB'],
    [999_960, '1 MB'],
    [5e15, '5,000 TB'],
  ])('writes %d', (bytes, text) => {
    expect(formatBytes(bytes, english).replace('\u00a0', ' ')).toBe(text);
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0 ms'],
    [999.4, '999 ms'],
    [999.6, '1 s'],
    [9400, '9.4 s'],
    [59_949, '59.9 s'],
    [59_960, '1 min'],
    [125_000, '2 min 5 s'],
    [3_599_600, '1 h'],
    [7_380_000, '2 h 3 min'],
  ])('writes %d', (milliseconds, text) => {
    expect(formatDuration(milliseconds, english).replaceAll('\u00a0', ' ')).toBe(text);
  });
});

describe('formatDate', () => {
  it('names the month', () => {
    expect(formatDate('2026-11-02', english)).toBe('2 November 2026');
    expect(formatDate('2026-11-02', spanish)).toBe('2 de noviembre de 2026');
  });

  it.each(['', '2026-13-01', 'yesterday'])('leaves %j as it is', (text) => {
    expect(formatDate(text, english)).toBe(text);
  });
});

describe('pluralForm', () => {
  it.each<[PluralRule, string]>([
    ['one', 'other one other other other other other other'],
    ['zero-one', 'one one other other other other other other'],
    ['none', 'other other other other other other other other'],
    ['east-slavic', 'many one few many many one many other'],
  ])('follows the rule %s', (rule, forms) => {
    expect([0, 1, 2, 5, 12, 21, 111, 2.5].map((count) => pluralForm(count, rule))).toEqual(
      forms.split(' '),
    );
  });
});
