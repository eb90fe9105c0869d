import { describe, expect, it } from 'vitest';
import { readableKeys } from './readable-keys.ts';

describe('readableKeys', () => {
  it.each([
    ['{"a":1,"b":{"c":2},"d":[{"e":3}]}', ['a', 'b', 'd']],
    ['{"a":1,"b":{"c":2},,"d":1}', ['a', 'b']],
    ['{"a":1,"b":"cut he', ['a', 'b']],
    ['{"a":1,"b":[[[', ['a', 'b']],
    [`{"a":${'['.repeat(50_000)}${']'.repeat(50_000)},"b":1}`, ['a', 'b']],
    ['{"\\u0061":1}', ['a']],
    ['[{"a":1}]', []],
    ['', []],
    ['garbage', []],
  ])('%#', (text, keys) => {
    expect(readableKeys(new TextEncoder().encode(text))).toEqual(keys);
  });
});
