import { describe, expect, it } from 'vitest';
import { readCodelist } from './read-codelist.js';

describe('readCodelist', () => {
  it('reads codes past quotes, commas, line breaks and a byte order mark', () => {
    const text = '\uFEFFTitle,Code,Description\r\n"One, ""first""",one,"two\nlines"\nTwo, two ,\n';
    expect(readCodelist(text, 'numbers.csv')).toEqual({ codes: ['one', 'two'] });
  });

  it('reads since when a code is deprecated and until when it was valid', () => {
    const text = 'Code,Deprecated,Valid Until\nold,1.1,\nnew,,\ngone,,2002-03\n';
    expect(readCodelist(text, 'ages.csv')).toEqual({
      codes: ['old', 'new', 'gone'],
      deprecated: { old: '1.1' },
      validUntil: { gone: '2002-03' },
    });
  });

  it('knows the codes of the registers by their own header', () => {
    expect(readCodelist('code,name,url\nAA-1,Register,\n', 'x.csv')).toEqual({ codes: ['AA-1'] });
  });

  it.each([
    ['an unknown column', 'Code,Valid From\nnew,2020\n', /unknown column "Valid From"/],
    ['no codes', 'Title\nNew\n', /no column of codes/],
    ['a row without a code', 'Code,Title\n,New\n', /without a code/],
    ['a code twice', 'Code\nnew\nnew\n', /twice/],
  ])('refuses %s', (_, text, message) => {
    expect(() => readCodelist(text, 'bad.csv')).toThrow(message);
  });
});
