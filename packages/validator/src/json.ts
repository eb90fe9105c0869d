/** A value as `JSON.parse` returns it. Integers beyond 2^53 have lost digits: see `read/literal.ts`. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A JSON object. Keys are the publisher's, so any name may be missing or hold any kind of value. */
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}

/** True for objects alone: neither arrays nor null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const FIRST_RARE_SPACE = 0x1680;

/** True for '' and for text of blanks alone, whatever the kind of blank. */
export function isBlankText(text: string): boolean {
  const first = text.charCodeAt(0);
  // Nearly every text starts with a letter or digit of a script without blanks of its own.
  if (first > SPACE && first < FIRST_RARE_SPACE && first !== NO_BREAK_SPACE) return false;
  return text.trim() === '';
}
