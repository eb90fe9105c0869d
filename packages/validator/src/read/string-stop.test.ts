import { expect, it } from 'vitest';
import { findStringStop } from './string-stop.ts';

it.each([
  ['quote', 0x22],
  ['backslash', 0x5c],
  ['line feed', 0x0a],
  ['NUL', 0x00],
  ['last control character', 0x1f],
])('stops at a %s at any place', (_, stop) => {
  for (let place = 0; place < 12; place += 1) {
    const bytes = new Uint8Array(13).fill(0xff);
    bytes[place] = stop;
    bytes[12] = stop;
    const view = new DataView(bytes.buffer);
    for (let from = 0; from < 13; from += 1) {
      expect(findStringStop(bytes, view, from)).toBe(from <= place ? place : 12);
    }
  }
});

it('passes every other byte', () => {
  const plain = Uint8Array.from({ length: 256 }, (_, byte) => byte).filter(
    (byte) => byte >= 0x20 && byte !== 0x22 && byte !== 0x5c,
  );
  const view = new DataView(plain.buffer);
  expect(findStringStop(plain, view, 0)).toBe(plain.length);
  expect(findStringStop(plain.toReversed(), new DataView(plain.toReversed().buffer), 0)).toBe(
    plain.length,
  );
});
