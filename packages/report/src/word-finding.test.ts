import { describe, expect, it } from 'vitest';
import {
  makeCheck,
  makeExample,
  makeFlag,
  makeProcessExample,
} from '../../../test/support/assessment-fixture.ts';
import { createLocale, loadLocale } from './locale.ts';
import { wordFinding, wordFormula } from './word-finding.ts';

const english = await loadLocale('en');
const spanish = await loadLocale('es');
const id = 'structure/thing';

function checkSaying(message: string) {
  const check = makeCheck({ id });
  const texts = { ...check.texts, en: { ...check.texts.en, message } };
  return { ...check, texts };
}

describe('wordFinding', () => {
  it('speaks the language', () => {
    const finding = makeExample({ check: id });
    const check = makeCheck({ id });
    expect(wordFinding(finding, check, english)).toBe(
      '“Adjudicado” in /releases/tender/status is wrong.',
    );
    expect(wordFinding(finding, check, spanish)).toBe(
      '«Adjudicado» en /releases/tender/status es incorrecto.',
    );
  });

  it('knows every name that a message may use', () => {
    const check = checkSaying('{path} {pointer} {expected} {value} {keyword} {ocid} {check}');
    expect(wordFinding(makeExample({ check: id }), check, english)).toBe(
      '/releases/tender/status /releases/0/tender/status tenderStatus Adjudicado enum ' +
        'ocds-a1b2c3-0001 structure/thing',
    );
  });

  it.each([
    [null, 'null'],
    [false, 'false'],
    [12_345.5, '12345.5'],
    [['string', 'null'], 'string, null'],
    [['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'], 'a, b, c, d, e, f, g, h and 2 more'],
    [{ a: 1 }, '{"a":1}'],
    ['\u001b[2J\u202e', '\\u001b[2J\\u202e'],
  ])('writes the value %j', (value, text) => {
    const finding = makeExample({ check: id, value, expected: value });
    expect(wordFinding(finding, checkSaying('{value}|{expected}'), english)).toBe(
      `${text}|${text}`,
    );
  });

  it('names the root in words', () => {
    const finding = makeExample({ check: id, path: '', pointer: '' });
    expect(wordFinding(finding, checkSaying('in {path}, {pointer}'), english)).toBe(
      'in the top of the document, the top of the document',
    );
  });

  it('does without a check that it does not know', () => {
    expect(wordFinding(makeExample({ check: id }), undefined, english)).toBe(
      '/releases/tender/status: see structure/thing',
    );
  });

  it('takes other languages from the locale, else English', () => {
    const check = makeCheck({ id });
    const finnish = createLocale('fi', {
      format: english.format,
      checks: { [id]: { ...check.texts.en, message: '{path} on väärin.' } },
    });
    const finding = makeExample({ check: id });
    expect(wordFinding(finding, check, finnish)).toBe('/releases/tender/status on väärin.');
    const other = makeCheck({ id: 'structure/other' });
    expect(wordFinding(finding, other, finnish)).toContain('is wrong');
  });
});

describe('a finding in a process', () => {
  const flag = makeFlag({ id: 'flag/thing' });
  const finding = makeProcessExample({ check: 'flag/thing' });

  it('may name its facts, and writes what was computed as the language does', () => {
    expect(wordFinding(finding, flag, english)).toBe('66.7% of 3 in /awards is more than 50%.');
    expect(wordFinding(finding, flag, spanish)).toBe(
      '66,7\u00a0% de 3 en /awards es más de 50\u00a0%.',
    );
    const saying = { ...checkSaying('{value}, {ratio}, {name}, {expected}'), id: 'flag/thing' };
    const facts = { ratio: 1 / 3, name: 'a\u001b', path: 'never' };
    const computed = { ...finding, value: 12_345.678_91, expected: [1], facts };
    expect(wordFinding(computed, saying, english)).toBe('12,345.6789, 0.3333, a\\u001b, 1');
  });

  it('names the process where it has no place', () => {
    const whole = { ...finding, pointer: '', path: '' };
    expect(wordFinding(whole, flag, english)).toContain('in the contracting process is');
  });

  it('shows its formula with the numbers filled in', () => {
    expect(wordFormula(finding, flag, english)).toBe('2 / 3');
    expect(wordFormula(makeExample({ check: id }), flag, english)).toBeUndefined();
    expect(wordFormula(finding, checkSaying('x'), english)).toBeUndefined();
    expect(wordFormula(finding, undefined, english)).toBeUndefined();
  });
});
