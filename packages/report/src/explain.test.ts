import { describe, expect, it } from 'vitest';
import { makeCheck } from '../../../test/support/assessment-fixture.ts';
import { fullChecks } from '../../../test/support/full-assessment.ts';
import { explainCheck } from './explain.ts';
import { loadLocale } from './locale.ts';

const GOLDEN = '../../../test/golden/report';
const locale = await loadLocale('en');

describe('explainCheck', () => {
  it.each(['en', 'es'])('is a page in %s', async (language) => {
    const page = explainCheck(fullChecks[0]!, await loadLocale(language));
    await expect(page).toMatchFileSnapshot(`${GOLDEN}/explain.${language}.txt`);
  });

  it('names the keys that an example leaves out', () => {
    const fail = [{ release: { date: undefined, tag: ['tender'] }, at: ['', '/tag'] }];
    const page = explainCheck(makeCheck({ id: 'a/b', examples: { pass: [], fail } }), locale);
    expect(page).toContain('  without date\n  found at the top of the document, /tag\n');
    expect(page).not.toContain('Example that passes');
  });

  it('shows text as it is, harmless, and a long document in part', () => {
    const long = { document: Array.from({ length: 60 }, (_, index) => index), at: ['/0'] };
    const pass = [{ text: '{"a":\u0007\u202e' }];
    const page = explainCheck(makeCheck({ id: 'a/b', examples: { pass, fail: [long] } }), locale);
    expect(page).toContain('  {"a":\\u0007\\u202e\n');
    expect(page).toContain('  and 22 more\n');
  });

  it('wraps at the width given', () => {
    const lines = explainCheck(fullChecks[0]!, locale, 60).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});
