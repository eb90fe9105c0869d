import { bytesSource, checks, measureCoverage } from '@vitrina/validator';
import { describe, expect, it } from 'vitest';
import { schemaErrors } from '../../../test/support/result-schemas.ts';
import { wordBroken } from './broken-text.ts';
import { writeCoverage } from './coverage-text.ts';
import { indexChecks } from './formatter.ts';
import { loadLocale } from './locale.ts';

const LINES = [
  '{"ocid":"a","date":"2024-05-01","buyer":{"id":"B"},"tender":{"items":[{"id":1}]}}',
  '{"ocid":"b","\\u009b2J":""}',
  '{"ocid":',
].join('\n');

const source = bytesSource('releases.jsonl', new TextEncoder().encode(LINES));
const document = await measureCoverage(source, { segments: true });

describe('writeCoverage', () => {
  it('writes counts by path alone, one a line', () => {
    expect(writeCoverage(document, false).split('\n').slice(0, 3)).toEqual([
      '{',
      '  "": 2,',
      '  "/": 2,',
    ]);
  });

  it('writes the whole document, as its schema says', () => {
    const written = JSON.parse(writeCoverage(document, true));
    expect(schemaErrors('coverage')(written)).toEqual([]);
    expect(written).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('writes no controls that a publisher put into a key', () => {
    const text = writeCoverage(document, true);
    expect(text).toContain('/\\u009b2J');
    expect(text).not.toContain('\u009b');
  });
});

it.each([
  ['en', 'a.jsonl:3:7: Text that is not JSON. It is not counted.'],
  ['es', 'a.jsonl:3:7: Texto que no es JSON. No se cuenta.'],
])('says in %s what is broken', async (language, sentence) => {
  const broken = { kind: 'invalid-json', line: 3, column: 7 } as const;
  expect(wordBroken('a.jsonl', broken, indexChecks(checks), await loadLocale(language))).toBe(
    sentence,
  );
});
