import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fastCheck from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLanguageVariant } from './language-tag.ts';

const root = resolve(import.meta.dirname, '../../../..');
const schemaFile = resolve(root, '../shared/data/standard/1.1.5/release-schema.json');
const hasSchema = existsSync(schemaFile);

describe('isLanguageVariant', () => {
  it.each([
    'title_es',
    'title_ES',
    'title_spa',
    'title_es-419',
    'title_es-MX',
    'title_zh-Hans-CN',
    'title_zh-cmn-Hans-CN',
    'title_zh-aaa-bbb-ccc',
    'title_sl-rozaj-biske-1994',
    'title_de-CH-1901',
    'title_en-a-bbb-x-a',
    'title_x-private',
    'title_abcd',
    'title_language',
  ])('accepts %s', (key) => {
    expect(isLanguageVariant(key, 'title')).toBe(true);
  });

  it.each([
    'title',
    'title_',
    'title_e',
    'title_español',
    'title_es_MX',
    'title_es-',
    'title_-es',
    'title_x',
    'title_X-private',
    'title_es-a',
    'title_zh-aaa-bbb-ccc-ddd',
    'title_languages',
    'title_es\n',
    'titles_es',
    'Title_es',
    'subtitle_es',
    'title-es',
    'titlees',
    '_es',
  ])('refuses %j', (key) => {
    expect(isLanguageVariant(key, 'title')).toBe(false);
  });

  it('allows bases with an underscore', () => {
    expect(isLanguageVariant('sub_title_es', 'sub_title')).toBe(true);
    expect(isLanguageVariant('sub_title_es', 'sub')).toBe(false);
  });

  it('answers for a key of megabytes', () => {
    expect(isLanguageVariant(`title_en${'-abcde'.repeat(1_000_000)}`, 'title')).toBe(false);
    expect(isLanguageVariant(`title_en${'-abcde'.repeat(160)}`, 'title')).toBe(true);
  });

  it.skipIf(!hasSchema)(
    'agrees with the expression of the official schema (skipped without ../shared/data)',
    () => {
      const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
      const patterns = Object.keys(schema.definitions.Award.patternProperties);
      const official = new RegExp(patterns.find((pattern) => pattern.startsWith('^(title_')) ?? '');
      const subtags = ['es', 'spa', 'abc', 'Hans', 'langu', 'x', 'a', '1', '419', '1994', '1a2b'];
      const others = ['toolonger', 'ñ', '', 'abcdefgh', 'a1', '12', '_'];
      const key = fastCheck
        .array(fastCheck.constantFrom(...subtags, ...others), { maxLength: 7 })
        .map((parts) => `title_${parts.join('-')}`);
      let accepted = 0;
      fastCheck.assert(
        fastCheck.property(key, (text) => {
          if (isLanguageVariant(text, 'title')) accepted += 1;
          expect(isLanguageVariant(text, 'title')).toBe(official.test(text));
        }),
        { seed: 5646, numRuns: 20_000 },
      );
      expect(accepted).toBeGreaterThan(1_000);
    },
  );
});
