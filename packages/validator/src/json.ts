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

/** True for '' and for text of blanks alone. */
export function isBlankText(text: string): boolean {
  // Nearly every text starts with a character above the space, and this answers for it at once.
  return !(text.charCodeAt(0) > 32) && text.trim() === '';
}
