import { describe, expect, it } from 'vitest';
import { makeCheck, makeFlag } from '../../../test/support/assessment-fixture.ts';
import { fullChecks } from '../../../test/support/full-assessment.ts';
import { catalogueOf, listChecks } from './catalogue.ts';
import { loadLocale } from './locale.ts';

const GOLDEN = '../../../test/golden/report';

describe('listChecks', () => {
  it.each(['en', 'es'])('is a table by family in %s', async (language) => {
    const table = listChecks(fullChecks, await loadLocale(language));
    await expect(table).toMatchFileSnapshot(`${GOLDEN}/checks.${language}.txt`);
  });

  it('names a family without text by its id', async () => {
    const table = listChecks([makeCheck({ id: 'house/rule' })], await loadLocale('en'));
    expect(table).toContain('house (1)\n  house/rule  error  Thing that is wrong\n');
  });
});

describe('catalogueOf', () => {
  it('lists every check by id, in the language', async () => {
    const entries = catalogueOf(fullChecks, await loadLocale('es'));
    expect(entries.map(({ id }) => id)).toEqual(fullChecks.map(({ id }) => id).sort());
    expect(entries.find(({ id }) => id === 'structure/required-field')).toEqual({
      id: 'structure/required-field',
      family: 'structure',
      unit: 'item',
      level: 'error',
      effort: 'medium',
      keyword: 'required',
      ...fullChecks[0]!.texts.es,
      message: undefined,
      formula: null,
      innocent: null,
      source: fullChecks[0]!.source,
      codes: ['lib-cove-ocds:required', 'pelican:coverage'],
      params: {},
    });
  });

  it('says of a flag what is judged, how, and what can be set', async () => {
    const [entry] = catalogueOf([makeFlag({ id: 'flag/thing' })], await loadLocale('en'));
    expect(entry).toMatchObject({
      family: 'flag',
      unit: 'process',
      keyword: null,
      formula: '{some} / {all}',
      innocent: 'There may be good reasons.',
      codes: ['OCP:R000'],
      params: { most: 0.5 },
    });
    const [document] = catalogueOf(
      fullChecks.filter(({ id }) => id === 'conformance/version-missing'),
      await loadLocale('en'),
    );
    expect(document?.unit).toBe('document');
  });

  it('says null and nothing where a check has no keyword and no codes', async () => {
    const [entry] = catalogueOf([makeCheck({ id: 'house/rule' })], await loadLocale('en'));
    expect(entry).toMatchObject({ keyword: null, codes: [] });
  });
});
