import { checks, describeCheck, isProcessCheck } from '@vitrina/validator';
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
    params: {},
    asOf: null,
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

it('explanationOf says what a check of processes needs, and of what its example consists', async () => {
  const flags = checks.filter(isProcessCheck);
  const check = flags.find(({ id }) => id === 'flag/high-share-of-one-supplier')!;
  const explanation = explanationOf(check, await describeCheck(check), await loadLocale('en'));
  expect(explanation).toMatchObject({ unit: 'dataset', params: check.params });
  expect(explanation.needs).toEqual({
    all: [
      { any: ['buyer', 'tender/procuringEntity'] },
      'awards[]/status',
      'awards[]/date',
      'awards[]/suppliers[]',
    ],
  });
  expect(explanation.reads).toMatchObject({ names: expect.arrayContaining(['awards[]/status']) });
  const { fail } = explanation.examples;
  expect(fail).toMatchObject({ params: { leastAwards: 3 }, asOf: '2024-12-31' });
  expect(JSON.parse(fail.text)).toMatchObject({ ocid: 'ocds-213czf-1', tag: ['compiled'] });
  expect(fail.findings).toEqual([
    {
      level: 'notice',
      pointer: '',
      line: null,
      column: null,
      keyword: null,
      expected: 0.5,
      value: 2 / 3,
      ocid: null,
      group: '["ES-9",2024]',
      facts: { supplier: '"ES-1"', awards: 2, allAwards: 3 },
      message:
        'One supplier, "ES-1", has 66.7% of the awards of a buyer in one year; 50% or more is unusual.',
    },
  ]);
});
