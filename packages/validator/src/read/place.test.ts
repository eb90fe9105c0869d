import { expect, it } from 'vitest';
import { placeIn, placesIn } from './place.ts';

const bytes = new TextEncoder().encode('{"ñ":\r\n 1,\n\n2}');

it('counts bytes in the first line from where the text starts', () => {
  expect(placeIn(bytes, 0, 7, 13)).toEqual({ line: 7, column: 13 });
  expect(placeIn(bytes, 5, 7, 13)).toEqual({ line: 7, column: 18 });
});

it('counts columns from the start of later lines', () => {
  expect(placeIn(bytes, 9, 7, 13)).toEqual({ line: 8, column: 2 });
  expect(placeIn(bytes, 13, 1, 1)).toEqual({ line: 4, column: 1 });
});

it('takes a line feed as the last byte of its line', () => {
  expect(placeIn(bytes, 7, 1, 1)).toEqual({ line: 1, column: 8 });
});

it('places many offsets in one pass', () => {
  expect(placesIn(bytes, [0, 0, 9, 13, 14], 1, 1)).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 1 },
    { line: 2, column: 2 },
    { line: 4, column: 1 },
    { line: 4, column: 2 },
  ]);
  expect(placesIn(bytes, [], 1, 1)).toEqual([]);
});
