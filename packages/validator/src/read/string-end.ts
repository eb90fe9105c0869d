import { BACKSLASH, QUOTE } from './byte.ts';
import { faultAt, type TokenEnd } from './literal-end.ts';
import { findStringStop } from './string-stop.ts';

const LOWER_U = 0x75;
const ESCAPES = new Set(Array.from('"\\/bfnrt', (letter) => letter.charCodeAt(0)));
const HEX_DIGITS = 4;

/** Index behind the closing quote of the string whose opening quote is at `start`. */
export function stringEnd(bytes: Uint8Array, view: DataView, start: number): TokenEnd {
  let at = start + 1;
  for (;;) {
    at = findStringStop(bytes, view, at);
    if (bytes[at] === QUOTE) return at + 1;
    if (bytes[at] !== BACKSLASH) return faultAt(at);
    const end = endOfEscape(bytes, at);
    if (end < 0) return end;
    at = end;
  }
}

function endOfEscape(bytes: Uint8Array, backslash: number): TokenEnd {
  const letter = bytes[backslash + 1];
  if (letter !== undefined && ESCAPES.has(letter)) return backslash + 2;
  if (letter !== LOWER_U) return faultAt(backslash + 1);
  for (let at = backslash + 2; at < backslash + 2 + HEX_DIGITS; at += 1) {
    if (!isHexDigit(bytes[at])) return faultAt(at);
  }
  return backslash + 2 + HEX_DIGITS;
}

function isHexDigit(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  // Bit 5 set makes letters lower case and leaves digits as they are.
  const folded = byte | 0x20;
  return (byte >= 0x30 && byte <= 0x39) || (folded >= 0x61 && folded <= 0x66);
}
