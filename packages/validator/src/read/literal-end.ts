/** Index behind a token; below 0 where its bytes are no token: see `faultAt`. */
export type TokenEnd = number;

const MINUS = 0x2d;
const PLUS = 0x2b;
const DOT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const UPPER_E = 0x45;
const LOWER_E = 0x65;

const WORDS: ReadonlyMap<number, Uint8Array> = new Map(
  ['true', 'false', 'null'].map((word) => [word.charCodeAt(0), new TextEncoder().encode(word)]),
);

/** Writes the index of a byte that cannot stand where it does as a token's end. */
export function faultAt(at: number): TokenEnd {
  return -1 - at;
}

/** The index that `faultAt` wrote. */
export function faultOf(end: TokenEnd): number {
  return -1 - end;
}

/** Index behind the number that starts at `start`. */
export function numberEnd(bytes: Uint8Array, start: number): TokenEnd {
  let at = bytes[start] === MINUS ? start + 1 : start;
  if (!isDigit(bytes[at])) return faultAt(at);
  at = bytes[at] === ZERO ? at + 1 : skipDigits(bytes, at);
  if (bytes[at] === DOT) {
    if (!isDigit(bytes[at + 1])) return faultAt(at + 1);
    at = skipDigits(bytes, at + 1);
  }
  if (bytes[at] === LOWER_E || bytes[at] === UPPER_E) {
    at += bytes[at + 1] === PLUS || bytes[at + 1] === MINUS ? 2 : 1;
    if (!isDigit(bytes[at])) return faultAt(at);
    at = skipDigits(bytes, at);
  }
  return at;
}

/** Index behind `true`, `false` or `null` at `start`. */
export function wordEnd(bytes: Uint8Array, start: number): TokenEnd {
  const word = WORDS.get(bytes[start] as number);
  if (!word) return faultAt(start);
  const wrong = word.findIndex((byte, index) => bytes[start + index] !== byte);
  return wrong === -1 ? start + word.length : faultAt(start + wrong);
}

/** True for a byte with which a number may start. */
export function startsNumber(byte: number): boolean {
  return byte === MINUS || isDigit(byte);
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}

function skipDigits(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isDigit(bytes[at])) at += 1;
  return at;
}
