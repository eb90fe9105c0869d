import { expect, it } from 'vitest';
import { findSyntaxError } from './syntax-error.ts';

function faultOf(text: string): ReturnType<typeof findSyntaxError> {
  return findSyntaxError(new TextEncoder().encode(text));
}

it.each(['{}', ' [1, -0, 1.5e+3, "\\u00e9\\/", true, null] ', '"ñ"', '0', '{"":{"a":[]}}'])(
  'accepts %s',
  (text) => {
    expect(faultOf(text)).toBeNull();
  },
);

it.each([
  ['{"a":01}', 6],
  ['{"a":1.}', 7],
  ['{"a":+1}', 5],
  ['[1e]', 3],
  ['[.5]', 1],
  ['[-]', 2],
  ['[1,]', 3],
  ['[1 2]', 3],
  ['{"a" 1}', 5],
  ['{"a":1,}', 7],
  ['{a:1}', 1],
  ["{'a':1}", 1],
  ['{"a":tru}', 8],
  ['[NaN]', 1],
  ['{"a":"\\x"}', 7],
  ['{"a":"\\u12g4"}', 10],
  ['{"a":"\n"}', 6],
  ['{}}', 2],
  ['[}', 1],
  ['{]', 1],
  ['{"a":1]', 6],
  ['1 2', 2],
  ['\ufeff{}', 0],
  ['// x', 0],
])('finds the byte that breaks %s', (text, offset) => {
  expect(faultOf(text)).toEqual({ offset, kind: 'invalid-json' });
});

it.each([
  '',
  ' ',
  '{',
  '{"a',
  '{"a"',
  '{"a":',
  '{"a":1',
  '{"a":1,',
  '[1.',
  '[-',
  '"\\',
  '"\\u00',
  'tru',
])('finds that %j stops too early', (text) => {
  expect(faultOf(text)).toEqual({ offset: text.length, kind: 'truncated' });
});

it('reads nesting beyond any call stack', () => {
  const open = '[{"a":'.repeat(200_000);
  expect(faultOf(`${open}1${'}]'.repeat(200_000)}`)).toBeNull();
  expect(faultOf(open)).toEqual({ offset: open.length, kind: 'truncated' });
});
