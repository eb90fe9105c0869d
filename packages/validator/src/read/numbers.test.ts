import { describe, expect, it } from 'vitest';
import { findNumberFaults, literalAt } from './numbers.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('findNumberFaults', () => {
  it('finds what a double cannot hold', () => {
    expect(
      findNumberFaults(encode('{"a":[1e999,-9007199254740992],"b":12345678901234567890}')),
    ).toEqual([
      { kind: 'number-range', offset: 6, path: ['a', 0], value: '1e999' },
      { kind: 'number-range', offset: 12, path: ['a', 1], value: '-9007199254740992' },
      { kind: 'number-range', offset: 35, path: ['b'], value: '12345678901234567890' },
    ]);
  });

  it.each([
    '9007199254740991',
    '0.1234567890123456789',
    '1e300',
    '-0',
    '"1e999"',
    '9007199254740993.0',
  ])('leaves %s alone', (text) => {
    expect(findNumberFaults(encode(text))).toEqual([]);
  });

  it('cuts long literals', () => {
    expect(findNumberFaults(encode('9'.repeat(400)))).toMatchObject([{ value: '9'.repeat(200) }]);
  });
});

describe('literalAt', () => {
  const bytes = encode('{"id":12345678901234567890,"a":[1.50, "2"],"id":1e2,"n":-7}');

  it.each([
    [['id'], '1e2'],
    [['a', 0], '1.50'],
    [['n'], '-7'],
    [['a', 1], null],
    [['a'], null],
    [['a', 2], null],
    [['n', 'x'], null],
    [[], null],
  ])('of %j is %j', (path, literal) => {
    expect(literalAt(bytes, path)).toBe(literal);
  });
});
