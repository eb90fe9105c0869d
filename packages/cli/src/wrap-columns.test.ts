import { describe, expect, it } from 'vitest';
import { wrapColumns } from './wrap-columns.ts';

describe('wrapColumns', () => {
  it('lines the second column up and wraps it', () => {
    expect(
      wrapColumns(
        [
          ['--a', 'one two three four five six'],
          ['--long', 'seven'],
        ],
        30,
      ),
    ).toEqual(['  --a     one two three four', '          five six', '  --long  seven']);
  });

  it('gives what is too long a line of its own', () => {
    expect(
      wrapColumns(
        [
          ['x'.repeat(40), 'text'],
          ['--a', 'text'],
        ],
        80,
      ),
    ).toEqual([`  ${'x'.repeat(40)}`, '       text', '  --a  text']);
  });

  it('keeps a word that is wider than the column whole', () => {
    expect(wrapColumns([['a', `b ${'c'.repeat(30)}`]], 20)).toEqual([
      '  a  b',
      `     ${'c'.repeat(30)}`,
    ]);
  });

  it('never ends a line in a blank', () => {
    expect(wrapColumns([['a', '']], 20)).toEqual(['  a']);
  });
});
