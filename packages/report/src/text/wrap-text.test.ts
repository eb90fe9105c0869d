import { describe, expect, it } from 'vitest';
import { hangText, longestOf, padText, wrapText } from './wrap-text.ts';

describe('wrapText', () => {
  it('breaks at spaces', () => {
    expect(wrapText('one two three four', 9)).toEqual(['one two', 'three', 'four']);
    expect(wrapText('one two', 7)).toEqual(['one two']);
  });

  it('leaves a long word alone', () => {
    expect(wrapText('a https://long.example b', 5)).toEqual(['a', 'https://long.example', 'b']);
    expect(wrapText('', 5)).toEqual(['']);
  });

  it('counts columns', () => {
    expect(wrapText('🏛🏛 🏛🏛', 5)).toEqual(['🏛🏛 🏛🏛']);
    expect(wrapText('入札 公告', 8)).toEqual(['入札', '公告']);
  });
});

it('hangs text behind its first part', () => {
  expect(hangText('Why  ', 'one two three', 12)).toEqual(['Why  one two', '     three']);
});

it('pads to the longest', () => {
  expect(longestOf([])).toBe(0);
  expect(longestOf(['a', 'ñu🏛'])).toBe(3);
  expect(padText('🏛', 3)).toBe('🏛  ');
  expect(padText('long', 3)).toBe('long');
});
