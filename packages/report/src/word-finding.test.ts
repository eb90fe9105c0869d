import { describe, expect, it } from 'vitest';
import { makeCheck, makeExample } from '../../../test/support/assessment-fixture.ts';
import { createLocale, loadLocale } from './locale.ts';
import { wordFinding } from './word-finding.ts';

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
