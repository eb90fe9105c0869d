import { expect, it } from 'vitest';
import { firstInvalidUtf8 } from '../../packages/validator/src/read/utf8.ts';
import { createRandom } from '../support/random.ts';

const rounds = 50_000;
const TELLING_BYTES = [
  0x00, 0x22, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1,
  0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xf8, 0xfe, 0xff,
];

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

it('agrees with a strict decoder, and all before the first fault is UTF-8', () => {
  const random = createRandom(40);
  for (let round = 0; round < rounds; round += 1) {
    const bytes = Uint8Array.from({ length: random.between(0, 9) }, () =>
      random.pick(TELLING_BYTES),
    );
    const fault = firstInvalidUtf8(bytes);
    const message = String(bytes);
    if (isUtf8(bytes) !== (fault === -1)) expect(fault, message).toBe(-1);
    if (fault > 0 && !isUtf8(bytes.subarray(0, fault))) expect(fault, message).toBe(0);
  }
});

it.each([0x0a, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff])(
  'accepts U+%s wherever it starts in a word of four bytes',
  (code) => {
    for (let before = 0; before < 8; before += 1) {
      const text = `${'a'.repeat(before)}${String.fromCodePoint(code)}b`;
      expect(firstInvalidUtf8(new TextEncoder().encode(text))).toBe(-1);
    }
  },
);
