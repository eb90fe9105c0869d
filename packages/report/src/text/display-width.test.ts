import { describe, expect, it } from 'vitest';
import { cutEnd, cutStart, displayWidth } from './display-width.ts';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['plain', 5],
    ['Año “x” – …', 11],
    ['n\u0303u', 2],
    ['入札公告', 8],
    ['공고.json', 9],
    ['🏛', 1],
    ['📄', 2],
    ['тендер', 6],
    ['a\u200db', 2],
    ['\u001b[1;31mred\u001b[0m', 3],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('cutting', () => {
  it('leaves alone what fits', () => {
    expect(cutEnd('out/2026.json', 13)).toBe('out/2026.json');
    expect(cutStart('入札', 4)).toBe('入札');
  });

  it('keeps the start or the end within the columns', () => {
    expect(cutEnd('out/2026.json', 6)).toBe('out/2…');
    expect(cutStart('out/2026.json', 10)).toBe('…2026.json');
    expect(cutStart('入札公告', 6)).toBe('…公告');
    expect(cutEnd('入札公告', 6)).toBe('入札…');
  });
});
