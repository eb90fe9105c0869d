import type { Damage } from './damage.ts';
import { numberEnd, startsNumber } from './literal-end.ts';
import { locateAll, type Path } from './locate.ts';
import { textOf } from './text-of.ts';
import { createTokenReader } from './tokens.ts';

const MOST_CHARACTERS = 200;

/**
 * Finds numbers of the text that a double cannot hold: those beyond its range, and integers beyond
 * 2^53 - 1, which lose digits. Decimals are not judged. Offsets are relative to the text.
 */
export function findNumberFaults(bytes: Uint8Array): Damage[] {
  const found: Damage[] = [];
  const reader = createTokenReader(bytes);
  for (;;) {
    const kind = reader.next();
    if (kind === 'end' || kind === 'fault') return found;
    if (kind !== 'number') continue;
    const literal = textOf(bytes, reader.start, reader.end);
    if (isFaithful(literal)) continue;
    const value = literal.slice(0, MOST_CHARACTERS);
    found.push({ kind: 'number-range', offset: reader.start, path: reader.path(), value });
  }
}

/** The number at the path as it is written, with all its digits; null where there is no number. */
export function literalAt(bytes: Uint8Array, path: Path): string | null {
  const { offsets, exists } = locateAll(bytes, [path]);
  const start = offsets[0] as number;
  if (!exists[0] || !startsNumber(bytes[start] as number)) return null;
  return textOf(bytes, start, numberEnd(bytes, start));
}

function isFaithful(literal: string): boolean {
  const value = Number(literal);
  return /[.eE]/.test(literal) ? Number.isFinite(value) : Number.isSafeInteger(value);
}
