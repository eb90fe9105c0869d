import fastCheck from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalBytes, canonicalJson } from './canonical-json.ts';

function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).reverse();
  return Object.fromEntries(members.map(([key, member]) => [key, reverseKeys(member)]));
}

describe('canonicalJson', () => {
  it.each([
    ['null', null, 'null'],
    ['true', true, 'true'],
    ['a text', 'a"\\\u0007\n/', '"a\\"\\\\\\u0007\\n/"'],
    ['letters outside ASCII as they are', 'Alcorcón €😀', '"Alcorcón €😀"'],
    ['a lone surrogate as an escape', '\ud800', '"\\ud800"'],
    ['a whole number', 5.0, '5'],
    ['negative zero', -0, '0'],
    ['a large number', 1e21, '1e+21'],
    ['a number below that', 1e20, '100000000000000000000'],
    ['a small number', 1e-7, '1e-7'],
    ['a number with all its digits', JSON.parse('333333333.33333329'), '333333333.3333333'],
    ['an empty object', {}, '{}'],
    ['an empty array', [], '[]'],
    ['empty ones inside', [[], {}, [{}]], '[[],{},[{}]]'],
    ['keys in order', { b: 1, a: [{ d: 2, c: null }] }, '{"a":[{"c":null,"d":2}],"b":1}'],
    [
      'digits before letters, text by text',
      { 9: 0, 10: 0, a: 0, A: 0 },
      '{"10":0,"9":0,"A":0,"a":0}',
    ],
    ['arrays in their own order', [3, 1, 2], '[3,1,2]'],
    ['no undefined members', { a: undefined, b: { c: undefined } }, '{"b":{}}'],
    ['undefined in an array as null', [undefined, 1], '[null,1]'],
    ['undefined alone as null', undefined, 'null'],
  ])('writes %s', (_name, value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  it('orders keys by UTF-16 code units, not by code points', () => {
    const value = { '\ufb33': 0, '😀': 0, '€': 0, ö: 0, '\u0080': 0, 1: 0, '\r': 0, '': 0 };
    expect(Object.keys(JSON.parse(canonicalJson(value))).slice(1)).toEqual([
      ...['', '\r', '\u0080', 'ö', '€', '😀', '\ufb33'],
    ]);
    expect(canonicalJson(value).startsWith('{"":0,"\\r":0,"1":0,')).toBe(true);
  });

  it('keeps a key named __proto__', () => {
    const text = '{"__proto__":{"a":1},"constructor":2}';
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  it('writes 10,000 levels and more', () => {
    const arrays = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(canonicalJson(JSON.parse(arrays))).toBe(arrays);
    const objects = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
    expect(canonicalJson(JSON.parse(objects))).toBe(objects);
  });

  it('is read back as the same value, and does not depend on the order of keys', () => {
    fastCheck.assert(
      fastCheck.property(fastCheck.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reverseKeys(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
      { seed: 8785, numRuns: 2_000 },
    );
  });
});

describe('canonicalBytes', () => {
  it.each([
    ['a small value', { b: [1, null], a: '€' }],
    ['many members', Array.from({ length: 20_000 }, (_, number) => ({ b: `ñ😀${number}`, a: [] }))],
    ['a text that is longer than any piece', ['😀€a'.repeat(150_000), 'ñ']],
    ['a lone surrogate', '\ud800'],
  ])('are the canonical form in UTF-8: %s', (_, value) => {
    const expected = new TextEncoder().encode(canonicalJson(value));
    expect(Buffer.compare(canonicalBytes(value), expected)).toBe(0);
  });
});
