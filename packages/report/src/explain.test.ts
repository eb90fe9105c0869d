import { describe, expect, it } from 'vitest';
import { makeCheck } from '../../../test/support/assessment-fixture.ts';
import {
  makeDescription,
  makeFinding,
  makeRun,
} from '../../../test/support/description-fixture.ts';
import { fullChecks } from '../../../test/support/full-assessment.ts';
import { explainCheck } from './explain.ts';
import { loadLocale } from './locale.ts';

const GOLDEN = '../../../test/golden/report';
const locale = await loadLocale('en');
const check = makeCheck({ id: 'a/b' });

describe('explainCheck', () => {
  it.each(['en', 'es'])('is a page in %s', async (language) => {
    const [shown] = fullChecks;
    const page = explainCheck(shown!, makeDescription(shown!.id), await loadLocale(language));
    await expect(page).toMatchFileSnapshot(`${GOLDEN}/explain.${language}.txt`);
  });

  it('shows text as it is, harmless, and a long document in part', () => {
    const text = Array.from({ length: 60 }, (_, index) => index).join(',\n');
    const findings = [makeFinding({ check: 'a/b', pointer: '', path: '', line: 1, value: '0' })];
    const page = explainCheck(
      check,
      makeDescription('a/b', {
        fail: makeRun({ text, findings }),
        pass: makeRun({ text: '\ufeff{"a":\u0007\u202e' }),
      }),
      locale,
    );
    expect(page).toContain('  \\ufeff{"a":\\u0007\\u202e\n');
    expect(page).toContain('  and 20 more\n');
    expect(page).toContain(
      '  - error at the top of the document, line 1: “0” in the top of the document is wrong.\n',
    );
  });

  it('says how an example was run', () => {
    const { ocdsVersion: _, ...run } = makeRun({ encoding: 'latin1', limits: { nesting: 5 } });
    const page = explainCheck(check, makeDescription('a/b', { pass: run }), locale);
    expect(page).toContain(
      '  Stored as Latin-1. Checked with a limit of 5 levels of nesting, so that the example stays short.\n' +
        '  Vitrina finds nothing.\n',
    );
  });

  it.each([
    ['bytes' as const, 'the bytes of the file'],
    ['document' as const, 'the document as a whole'],
    [{ names: [], total: 293, others: true }, 'fields that the standard does not define\n'],
    [
      { names: Array.from({ length: 200 }, () => 'Release/id'), total: 293, others: true },
      '200 of the 293 fields of the standard, fields that',
    ],
  ])('says what is looked at: %j', (reads, words) => {
    const page = explainCheck(check, makeDescription('a/b', { reads, keywords: [] }), locale);
    expect(page).toContain(`Looks at  ${words}`);
    expect(page).not.toContain('Keyword');
  });

  it('wraps at the width given', () => {
    const description = makeDescription('a/b', { pass: makeRun({ limits: { nesting: 5 } }) });
    const lines = explainCheck(fullChecks[0]!, description, locale, 70).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(70);
  });
});
