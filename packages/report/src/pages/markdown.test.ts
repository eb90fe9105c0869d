import { describe, expect, it } from 'vitest';
import { codeBlock, escapeMarkdown, inCode, table } from './markdown.ts';

describe('escapeMarkdown', () => {
  it('takes the meaning from signs, but for code', () => {
    expect(escapeMarkdown('a_b *c* <d> [e](f) | `g_h` ~ #1')).toBe(
      'a\\_b \\*c\\* \\<d\\> \\[e\\](f) \\| `g_h` \\~ \\#1',
    );
  });
});

describe('inCode', () => {
  it('holds backticks', () => {
    expect(inCode('/a')).toBe('`/a`');
    expect(inCode('/a`b')).toBe('`` /a`b ``');
  });
});

it('codeBlock stands between fences', () => {
  expect(codeBlock('sh', ['a', 'b'])).toBe('```sh\na\nb\n```');
});

it('table has a head and rows', () => {
  expect(table(['a', 'b'], [['1', '2']])).toBe('| a | b |\n|---|---|\n| 1 | 2 |');
});
