const ONES = 0x01010101;
const HIGH_BITS = 0x80808080 | 0;
const QUOTES = 0x22222222;
const BACKSLASHES = 0x5c5c5c5c;
const SPACES = 0x20202020;

const STOPS = new Uint8Array(256);
STOPS.fill(1, 0, 0x20);
STOPS[0x22] = 1;
STOPS[0x5c] = 1;

/**
 * Index of the first byte at or after `from` that is not plain string content: a quote, a backslash
 * or a control character; the length of `bytes` where there is none. `view` covers the same bytes.
 */
export function findStringStop(bytes: Uint8Array, view: DataView, from: number): number {
  const length = bytes.length;
  const lastWord = length - 4;
  let at = from;
  while (at <= lastWord) {
    const word = view.getInt32(at, true);
    const quotes = word ^ QUOTES;
    const backslashes = word ^ BACKSLASHES;
    // A byte's high bit is set where it was zero after the xor, or below a space; borrows reach
    // only bytes above a true hit, so the lowest hit is exact.
    const hits =
      (((quotes - ONES) & ~quotes) |
        ((backslashes - ONES) & ~backslashes) |
        ((word - SPACES) & ~word)) &
      HIGH_BITS;
    if (hits !== 0) return at + ((31 - Math.clz32(hits & -hits)) >> 3);
    at += 4;
  }
  while (at < length && STOPS[bytes[at] as number] === 0) at += 1;
  return at;
}
