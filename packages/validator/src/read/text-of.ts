import { BACKSLASH } from './byte.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The characters of the bytes from `start` to `end`. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}

/** The value of the string token from `start` to `end`, quotes included, with its escapes decoded. */
export function stringOf(bytes: Uint8Array, start: number, end: number): string {
  const inside = bytes.subarray(start + 1, end - 1);
  if (!inside.includes(BACKSLASH)) return decoder.decode(inside);
  return JSON.parse(textOf(bytes, start, end)) as string;
}
