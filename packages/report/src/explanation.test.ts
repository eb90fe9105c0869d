import { expect, it } from 'vitest';
import { makeDescription } from '../../../test/support/description-fixture.ts';
import { fullChecks } from '../../../test/support/full-assessment.ts';
import { catalogueOf } from './catalogue.ts';
import { explanationOf } from './explanation.ts';
import { loadLocale } from './locale.ts';

it('explanationOf adds to the entry of the catalogue what the check does', async () => {
  const locale = await loadLocale('en');
  const [check] = fullChecks;
  const explanation = explanationOf(check!, makeDescription(check!.id), locale);
  expect(explanation).toMatchObject(catalogueOf([check!], locale)[0]!);
  expect(explanation.reads).toEqual({
    names: ['Release/id', 'Tender/id'],
    total: 293,
    others: false,
  });
  expect(explanation.examples.pass).toEqual({
    text: '{\n  "id": "1"\n}',
    encoding: 'utf8',
    ocdsVersion: '1.1',
    limits: {},
    findings: [],
  });
  expect(explanation.examples.fail.findings).toEqual([
    {
      level: 'error',
      pointer: '/id',
      line: 2,
      column: 7,
      keyword: 'enum',
      expected: 'id',
      value: '',
      message: 'The field “id” is missing from /id.',
    },
  ]);
});
