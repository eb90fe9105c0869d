import { expect, it } from 'vitest';
import { locate, locateAll } from './locate.ts';

function at(text: string, ...paths: (string | number)[][]): string[] {
  return locate(new TextEncoder().encode(text), paths).map((offset) =>
    text.slice(offset, offset + 6),
  );
}

it('finds values, the root among them', () => {
  const text = ' {"a": [10, {"b": "x"}], "c": null}';
  expect(at(text, [], ['a'], ['a', 0], ['a', 1, 'b'], ['c'])).toEqual([
    '{"a": ',
    '[10, {',
    '10, {"',
    '"x"}],',
    'null}',
  ]);
});

it('falls back to the nearest ancestor that exists', () => {
  const text = '{"a":[1],"b":2}';
  expect(at(text, ['a', 7], ['a', 'x', 'y'], ['z'], ['b', 'c'])).toEqual([
    '[1],"b',
    '[1],"b',
    text.slice(0, 6),
    '2}',
  ]);
});

it('takes the last of equal keys, and nothing of the earlier ones', () => {
  const text = '{"a":{"b":1},"\\u0061":{"c":2}}';
  expect(at(text, ['a'], ['a', 'b'], ['a', 'c'])).toEqual(['{"c":2', '{"c":2', '2}}']);
  const bytes = new TextEncoder().encode(text);
  expect(locateAll(bytes, [['a', 'b'], ['a', 'c'], ['a']]).exists).toEqual([false, true, true]);
});

it('tells keys from indexes, and knows no special key', () => {
  expect(at('{"0":1,"a":[2],"__proto__":3}', ['0'], [0], ['a', '0'], ['__proto__'])).toEqual([
    '1,"a":',
    '{"0":1',
    '[2],"_',
    '3}',
  ]);
});

it('passes brackets in strings and deep nesting', () => {
  const deep = '['.repeat(20_000);
  const text = `{"x":"]}","d":${deep}${deep.replaceAll('[', ']')},"z":true}`;
  expect(at(text, ['z'])).toEqual(['true}']);
  const steps = ['d', ...new Array<number>(19_999).fill(0)];
  expect(locate(new TextEncoder().encode(text), [steps])).toEqual([text.indexOf('[') + 19_999]);
});

it('says where the text starts when there is nothing to find', () => {
  expect(locate(new Uint8Array(0), [['a']])).toEqual([0]);
  expect(locate(new TextEncoder().encode('{"a"'), [['a']])).toEqual([0]);
});
