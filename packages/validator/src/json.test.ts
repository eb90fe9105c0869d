import { expect, it } from 'vitest';
import { isBlankText } from './json.ts';

it.each(['', ' ', '\t\r\n', '\u00a0', '\u1680', '\u2003 \u3000', '\u00a0\u2028'])(
  'takes %j for blank',
  (text) => {
    expect(isBlankText(text)).toBe(true);
  },
);

it.each(['a', ' a', '\u00a0a', '0', 'ñ', '\u3000中', '中', '\u200b', '\ud83d'])(
  'takes %j for text',
  (text) => {
    expect(isBlankText(text)).toBe(false);
  },
);
