interface Factor {
  readonly high: number;
  readonly low: number;
}

const FIRST_FACTOR: Factor = { high: 0x87c37b91, low: 0x114253d5 };
const SECOND_FACTOR: Factor = { high: 0x4cf5ad43, low: 0x2745937f };
const FIRST_FINAL_FACTOR: Factor = { high: 0xff51afd7, low: 0xed558ccd };
const SECOND_FINAL_FACTOR: Factor = { high: 0xc4ceb9fe, low: 0x1a85ec53 };
const FIRST_SUMMAND = 0x52dce729;
const SECOND_SUMMAND = 0x38495ab5;
const TWO_TO_32 = 0x1_0000_0000;
const BLOCK_BYTES = 16;

/** Where the two 64-bit halves of the state stand in the output, each high word first. */
const FIRST = 0;
const SECOND = 2;

const ENCODER = new TextEncoder();
const HEX_PAIRS = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, '0'));

/**
 * MurmurHash3 x64 128 (Austin Appleby, public domain) with seed 0, over the first `length` bytes.
 * `out` gets four words: the first half's high and low word, then the second's. Not cryptographic.
 */
export function hash128(bytes: Uint8Array, out: Uint32Array, length: number = bytes.length): void {
  const tail = length - (length % BLOCK_BYTES);
  out.fill(0);
  for (let at = 0; at < tail; at += BLOCK_BYTES) {
    fold(out, FIRST, readWord(bytes, at + 4), readWord(bytes, at));
    stir(out, FIRST, 27, SECOND, FIRST_SUMMAND);
    fold(out, SECOND, readWord(bytes, at + 12), readWord(bytes, at + 8));
    stir(out, SECOND, 31, FIRST, SECOND_SUMMAND);
  }
  fold(out, FIRST, readTail(bytes, tail + 4, length), readTail(bytes, tail, length));
  fold(out, SECOND, readTail(bytes, tail + 12, length), readTail(bytes, tail + 8, length));
  finish(out, length);
}

/** `hash128` of the UTF-8 bytes of a text, as 32 hex digits: first half, then second. */
export function hashText(text: string): string {
  const hash = new Uint32Array(4);
  hash128(ENCODER.encode(text), hash);
  return toHex(hash);
}

/** The words of a hash as 32 hex digits. */
export function toHex(hash: Uint32Array): string {
  let text = '';
  for (const word of hash) {
    for (let shift = 24; shift >= 0; shift -= 8) text += HEX_PAIRS[(word >>> shift) & 0xff];
  }
  return text;
}

/** The words of a hash from the 32 hex digits at a place of a text. */
export function fromHex(text: string, from: number = 0): Uint32Array {
  const hash = new Uint32Array(4);
  return hash.map((_, word) => {
    const at = from + word * WORD_DIGITS;
    return Number.parseInt(text.slice(at, at + WORD_DIGITS), 16);
  });
}

const WORD_DIGITS = 8;

/** Scrambles 64 bits of input and mixes them into one half. */
function fold(state: Uint32Array, half: number, high: number, low: number): void {
  const isFirst = half === FIRST;
  const before = isFirst ? FIRST_FACTOR : SECOND_FACTOR;
  const after = isFirst ? SECOND_FACTOR : FIRST_FACTOR;
  const productHigh = multiplyHigh(high, low, before);
  const productLow = Math.imul(low, before.low);
  // The first half's is rotated to the left by 31, the second's by 33: words swapped, then by 1.
  const bits = isFirst ? 31 : 1;
  const upper = isFirst ? productHigh : productLow;
  const lower = isFirst ? productLow : productHigh;
  const rotatedHigh = (upper << bits) | (lower >>> (32 - bits));
  const rotatedLow = (lower << bits) | (upper >>> (32 - bits));
  state[half] = wordAt(state, half) ^ multiplyHigh(rotatedHigh, rotatedLow, after);
  state[half + 1] = wordAt(state, half + 1) ^ Math.imul(rotatedLow, after.low);
}

/** Rotates a half to the left, adds the other half, multiplies by 5 and adds a constant. */
function stir(
  state: Uint32Array,
  half: number,
  bits: number,
  other: number,
  summand: number,
): void {
  const high = wordAt(state, half);
  const low = wordAt(state, half + 1);
  state[half] = (high << bits) | (low >>> (32 - bits));
  state[half + 1] = (low << bits) | (high >>> (32 - bits));
  add(state, half, other);
  const product = wordAt(state, half + 1) * 5 + summand;
  state[half] = Math.imul(wordAt(state, half), 5) + Math.floor(product / TWO_TO_32);
  state[half + 1] = product;
}

function finish(state: Uint32Array, length: number): void {
  state[FIRST + 1] = wordAt(state, FIRST + 1) ^ length;
  state[SECOND + 1] = wordAt(state, SECOND + 1) ^ length;
  add(state, FIRST, SECOND);
  add(state, SECOND, FIRST);
  avalanche(state, FIRST);
  avalanche(state, SECOND);
  add(state, FIRST, SECOND);
  add(state, SECOND, FIRST);
}

/** Spreads every bit of a half over all of it; a shift by 33 is the high word's by 1. */
function avalanche(state: Uint32Array, half: number): void {
  let high = wordAt(state, half);
  let low = wordAt(state, half + 1) ^ (high >>> 1);
  high = multiplyHigh(high, low, FIRST_FINAL_FACTOR);
  low = Math.imul(low, FIRST_FINAL_FACTOR.low) ^ (high >>> 1);
  high = multiplyHigh(high, low, SECOND_FINAL_FACTOR);
  low = Math.imul(low, SECOND_FINAL_FACTOR.low) ^ (high >>> 1);
  state[half] = high;
  state[half + 1] = low;
}

function add(state: Uint32Array, half: number, other: number): void {
  const low = wordAt(state, half + 1) + wordAt(state, other + 1);
  state[half] = wordAt(state, half) + wordAt(state, other) + (low >= TWO_TO_32 ? 1 : 0);
  state[half + 1] = low;
}

/** The high word of a 64-bit product modulo 2^64, by way of 16-bit limbs; the low word is `imul`. */
function multiplyHigh(high: number, low: number, factor: Factor): number {
  const lowerLimb = low & 0xffff;
  const upperLimb = low >>> 16;
  const lowerFactor = factor.low & 0xffff;
  const upperFactor = factor.low >>> 16;
  const lowest = Math.imul(lowerLimb, lowerFactor);
  const middle = (Math.imul(upperLimb, lowerFactor) + (lowest >>> 16)) >>> 0;
  const otherMiddle = (Math.imul(lowerLimb, upperFactor) + (middle & 0xffff)) >>> 0;
  const carried = Math.imul(upperLimb, upperFactor) + (middle >>> 16) + (otherMiddle >>> 16);
  return (carried + Math.imul(high, factor.low) + Math.imul(low, factor.high)) | 0;
}

/** Four bytes, the lowest first. */
function readWord(bytes: Uint8Array, at: number): number {
  return (
    byteAt(bytes, at) |
    (byteAt(bytes, at + 1) << 8) |
    (byteAt(bytes, at + 2) << 16) |
    (byteAt(bytes, at + 3) << 24)
  );
}

/** Like `readWord`, with zeros for the bytes from `end` on. */
function readTail(bytes: Uint8Array, start: number, end: number): number {
  let word = 0;
  for (let at = Math.min(start + 4, end) - 1; at >= start; at -= 1) {
    word = (word << 8) | byteAt(bytes, at);
  }
  return word;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}

function wordAt(state: Uint32Array, at: number): number {
  return state[at] as number;
}
