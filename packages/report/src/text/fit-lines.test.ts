import { expect, it } from 'vitest';
import { fitLines } from './fit-lines.ts';

it('leaves lines alone that fit', () => {
  expect(fitLines(['', '  one two', '\u001b[1mone two\u001b[0m'], 9)).toEqual([
    '',
    '  one two',
    '\u001b[1mone two\u001b[0m',
  ]);
});

it('breaks the others, each from its own indent', () => {
  expect(fitLines(['  one two three four'], 12)).toEqual(['  one two', '    three', '    four']);
});

it('leaves nothing of the gap between columns at a break', () => {
  expect(fitLines(['one          two three'], 12)).toEqual(['one', '  two three']);
});

it('carries a style over a break', () => {
  expect(fitLines(['\u001b[1mone two\u001b[0m three'], 8)).toEqual([
    '\u001b[1mone\u001b[0m',
    '  \u001b[1mtwo\u001b[0m',
    '  three',
  ]);
});

it('cannot break a long word', () => {
  expect(fitLines(['a out/a-very-long-name.json b'], 10)).toEqual([
    'a',
    '  out/a-very-long-name.json',
    '  b',
  ]);
});
