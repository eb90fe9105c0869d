import { expect, it } from 'vitest';
import { findLoneSurrogates } from './surrogates.ts';

function lonesOf(text: string): unknown[] {
  const encoded = new TextEncoder().encode(text);
  return findLoneSurrogates(encoded).map(({ offset, path, value }) => [offset, path, value]);
}

it.each([
  ['{"a":"x\\ud83d"}', [[7, ['a'], '\\ud83d']]],
  ['["\\uDE00"]', [[2, [0], '\\uDE00']]],
  ['["\\ud83d\\ud83d\\ude00"]', [[2, [0], '\\ud83d']]],
  [
    '["\\ude00\\ud83d"]',
    [
      [2, [0], '\\ude00'],
      [8, [0], '\\ud83d'],
    ],
  ],
  [
    '["\\ud83d\\n\\ude00"]',
    [
      [2, [0], '\\ud83d'],
      [10, [0], '\\ude00'],
    ],
  ],
  ['{"\\udfff":1}', [[2, ['\udfff'], '\\udfff']]],
  ['["\\ud83d\\ude00"]', []],
  ['["\\\\ud83d"]', []],
  ['["\\\\\\ud83d"]', [[4, [0], '\\ud83d']]],
  ['["\\ud7ff\\ue000"]', []],
  ['["😀"]', []],
])('of %s', (text, expected) => {
  expect(lonesOf(text)).toEqual(expected);
});
