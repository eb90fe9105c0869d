import { expect, it } from 'vitest';
import { findDuplicateKeys } from './duplicate-keys.ts';

function duplicatesOf(text: string): ReturnType<typeof findDuplicateKeys> {
  return findDuplicateKeys(new TextEncoder().encode(text));
}

it('finds each repetition in its own object', () => {
  expect(duplicatesOf('{"a":{"b":1,"c":2,"b":3,"b":4},"b":5,"a":6}')).toEqual([
    { kind: 'duplicate-key', offset: 18, path: ['a'], value: 'b' },
    { kind: 'duplicate-key', offset: 24, path: ['a'], value: 'b' },
    { kind: 'duplicate-key', offset: 37, path: [], value: 'a' },
  ]);
});

it('compares keys after decoding, and objects of an array apart', () => {
  expect(duplicatesOf('[{"ñ":1},{"ñ":1,"\\u00f1":2}]')).toEqual([
    { kind: 'duplicate-key', offset: 18, path: [1], value: 'ñ' },
  ]);
});

it.each(['{"a":1,"A":2}', '{"a":{"a":{"a":1}}}', '["a","a"]', '{"__proto__":1}', '{"a":1,'])(
  'finds none in %s',
  (text) => {
    expect(duplicatesOf(text)).toEqual([]);
  },
);

it('stops at the hundredth', () => {
  expect(duplicatesOf(`{${Array(500).fill('"a":1').join()}}`)).toHaveLength(100);
});
