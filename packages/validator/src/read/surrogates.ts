import { BACKSLASH } from './byte.ts';
import type { Damage } from './damage.ts';
import { textOf } from './text-of.ts';
import { createTokenReader } from './tokens.ts';

const LOWER_U = 0x75;
const ESCAPE_LENGTH = 6;
const PAIR_LENGTH = 12;

/**
 * Finds each escape of the text, in strings and keys, that stands for half a character: `\ud800` to
 * `\udfff` outside a pair. Offsets are those of the backslash, relative to the text.
 */
export function findLoneSurrogates(bytes: Uint8Array): Damage[] {
  const found: Damage[] = [];
  const reader = createTokenReader(bytes);
  for (;;) {
    const kind = reader.next();
    if (kind === 'end' || kind === 'fault') return found;
    if (kind !== 'string' && kind !== 'key') continue;
    const token = bytes.subarray(reader.start, reader.end);
    for (const at of loneEscapes(token)) {
      const value = textOf(token, at, at + ESCAPE_LENGTH);
      const offset = reader.start + at;
      found.push({ kind: 'lone-surrogate', offset, path: reader.path(), value });
    }
  }
}

function loneEscapes(token: Uint8Array): number[] {
  const lone: number[] = [];
  let at = token.indexOf(BACKSLASH);
  while (at !== -1) {
    const half = halfAt(token, at);
    const isPair = half === 'high' && halfAt(token, at + ESCAPE_LENGTH) === 'low';
    if (half !== null && !isPair) lone.push(at);
    at = token.indexOf(BACKSLASH, at + escapeLength(half, isPair));
  }
  return lone;
}

/** An escaped backslash is the one escape whose second byte could be taken for the next one. */
function escapeLength(half: 'high' | 'low' | null, isPair: boolean): number {
  if (isPair) return PAIR_LENGTH;
  return half === null ? 2 : ESCAPE_LENGTH;
}

function halfAt(token: Uint8Array, at: number): 'high' | 'low' | null {
  if (token[at] !== BACKSLASH || token[at + 1] !== LOWER_U) return null;
  const code = Number.parseInt(textOf(token, at + 2, at + ESCAPE_LENGTH), 16);
  if (code >= 0xd800 && code <= 0xdbff) return 'high';
  return code >= 0xdc00 && code <= 0xdfff ? 'low' : null;
}
