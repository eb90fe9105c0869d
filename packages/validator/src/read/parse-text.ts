import type { JsonValue } from '../json.ts';
import type { Damage } from './damage.ts';
import { findSyntaxError } from './syntax-error.ts';
import { firstInvalidUtf8 } from './utf8.ts';

/** A value, or why there is none. Offsets of the damage are relative to the bytes. */
export type ParsedText =
  | { readonly value: JsonValue; readonly hasSurrogateEscape: boolean }
  | { readonly damage: Damage };

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Parses the bytes of one element. Never throws. */
export function parseText(bytes: Uint8Array): ParsedText {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { damage: { kind: 'not-utf8', offset: Math.max(0, firstInvalidUtf8(bytes)), path: [] } };
  }
  try {
    const value = JSON.parse(text) as JsonValue;
    return { value, hasSurrogateEscape: mayEscapeSurrogates(text) };
  } catch {
    const { kind, offset } = findSyntaxError(bytes) ?? { kind: 'invalid-json', offset: 0 };
    return { damage: { kind, offset, path: [] } };
  }
}

/** Most texts escape no character by number, which one search shows. */
function mayEscapeSurrogates(text: string): boolean {
  return text.includes('\\u') && (text.includes('\\ud') || text.includes('\\uD'));
}
