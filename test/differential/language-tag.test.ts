import languageTag from '@vitrina/schemas/ocds/language-tag.json' with { type: 'json' };
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isLanguageVariant } from '../../packages/validator/src/formats/language-tag.ts';

const official = new RegExp(`^(title_${languageTag.pattern})$`);

it('takes the language tags that the official expression takes, and no others', () => {
  const part = fc.constantFrom(
    'e',
    'es',
    'spa',
    'Latn',
    'Latin',
    'a1',
    '419',
    '1abc',
    'x',
    '-',
    '_',
    'é',
  );
  const seen = { true: 0, false: 0 };
  fc.assert(
    fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
      const key = `title_${parts.join('')}`;
      const expected = official.test(key);
      seen[`${expected}`] += 1;
      expect([key, isLanguageVariant(key, 'title')]).toEqual([key, expected]);
    }),
    { seed: 20200820, numRuns: 50_000 },
  );
  expect(seen.true).toBeGreaterThan(1_000);
  expect(seen.false).toBeGreaterThan(1_000);
});
