import { expect, it } from 'vitest';
import { firstInvalidUtf8 } from './utf8.ts';

it.each(['', 'abcdefgh', 'ñ', 'abcñ漢字😀z', '\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}'])(
  'accepts %j',
  (text) => {
    expect(firstInvalidUtf8(new TextEncoder().encode(text))).toBe(-1);
  },
);

it.each([
  ['Latin-1', [0x61, 0xf1, 0x6f], 1],
  ['a continuation alone', [0x61, 0x61, 0x61, 0x61, 0x80], 4],
  ['an overlong slash', [0xc0, 0xaf], 0],
  ['an overlong form of three bytes', [0xe0, 0x9f, 0xbf], 0],
  ['an overlong form of four bytes', [0xf0, 0x8f, 0xbf, 0xbf], 0],
  ['a surrogate', [0x20, 0xed, 0xa0, 0x80], 1],
  ['what is beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80], 0],
  ['a lead byte that never is one', [0xf5, 0x80, 0x80, 0x80], 0],
  ['a character cut off', [0x61, 0xe6, 0xbc], 1],
  ['a character broken off', [0xf0, 0x9f, 0x98, 0x20], 0],
  ['UTF-16', [0xff, 0xfe, 0x7b, 0x00], 0],
])('finds %s', (_, bytes, offset) => {
  expect(firstInvalidUtf8(Uint8Array.from(bytes))).toBe(offset);
});
