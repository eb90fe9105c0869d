import { describe, expect, it } from 'vitest';
import { writeCsvLine } from './csv-line.ts';

describe('writeCsvLine', () => {
  it('ends lines as RFC 4180 has it, and leaves out what is not there', () => {
    expect(writeCsvLine(['a', 1, undefined, ''])).toBe('a,1,,\r\n');
  });

  it.each([
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\rlines', '"two\rlines"'],
    [' blank ', ' blank '],
    ['ñandú €', 'ñandú €'],
  ])('writes %j as %j', (cell, written) => {
    expect(writeCsvLine([cell])).toBe(`${written}\r\n`);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['+34 600', "'+34 600"],
    ['-A1', "'-A1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['-5-2', "'-5-2"],
    ['-', "'-"],
  ])('keeps %j from being calculated', (cell, written) => {
    expect(writeCsvLine([cell])).toBe(`${written}\r\n`);
  });

  it('keeps numbers', () => {
    expect(writeCsvLine(['-12.5', -3, '1000000000000000.3'])).toBe(
      '-12.5,-3,1000000000000000.3\r\n',
    );
  });
});
