import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutJson } from './lay-out-json.ts';

describe('layOutJson', () => {
  it('breaks the document, and what does not fit', () => {
    const document = { tag: ['a', 'b'], none: undefined, empty: {}, long: ['x'.repeat(80), []] };
    expect(layOutJson(document)).toBe(
      [
        '{',
        '  "tag": ["a", "b"],',
        '  "empty": {},',
        '  "long": [',
        `    "${'x'.repeat(80)}",`,
        '    []',
        '  ]',
        '}',
      ].join('\n'),
    );
  });

  it.each([['text'], [null], [[]], [{}]])('keeps %j on one line', (value) => {
    expect(layOutJson(value)).toBe(JSON.stringify(value));
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.stringify(JSON.parse(layOutJson(value)))).toBe(JSON.stringify(value));
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
