import { expect, it } from 'vitest';
import { compactLines } from './compact-lines.ts';

const value = {
  scale: { lin: [0, 1] },
  of: { best: [{ answer: 'A3' }, { probe: 'P', field: 'f' }] },
};

it('keeps on a line what fits', () => {
  expect(compactLines(value, 200)).toEqual([JSON.stringify(value)]);
  expect(compactLines(value, 44)).toEqual([
    '{',
    '  "scale": {"lin":[0,1]},',
    '  "of": {',
    '    "best": [',
    '      {"answer":"A3"},',
    '      {"probe":"P","field":"f"}',
    '    ]',
    '  }',
    '}',
  ]);
});

it.each([1, 10, 30, 60])('is the same data in a width of %d', (width) => {
  expect(JSON.parse(compactLines(value, width).join('\n'))).toEqual(value);
});
