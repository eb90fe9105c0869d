import { describe, expect, it } from 'vitest';
import { previewValue } from './preview-value.ts';

describe('previewValue', () => {
  it.each([
    ['text', 'text'],
    ['', ''],
    [0, 0],
    [false, false],
    [null, null],
    [undefined, null],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [{}, '{}'],
    [[], '[]'],
    [{ id: 'a', list: [1, null, { deep: true }] }, '{"id":"a","list":[1,null,{"deep":true}]}'],
  ])('shows %j as %j', (value, shown) => {
    expect(previewValue(value)).toEqual(shown);
  });

  it('cuts text at 200 characters', () => {
    expect(previewValue('x'.repeat(1000))).toBe('x'.repeat(200));
  });

  it('does not cut a character in two', () => {
    expect(previewValue(`${'x'.repeat(199)}😀`)).toBe('x'.repeat(199));
  });

  it('reads no more of a large array than it shows', () => {
    const large: object[] = Array.from({ length: 1_000_000 }, (_, index) => ({ index }));
    const unread = () => {
      throw new Error('read');
    };
    Object.defineProperty(large, 300, { get: unread });
    expect(previewValue(large)).toMatch(/^\[\{"index":0\},\{"index":1\}/);
    expect(previewValue(large)).toHaveLength(200);
  });
});
