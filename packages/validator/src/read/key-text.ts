import { BACKSLASH } from './byte.ts';

/** Collects the text of a key, which may come in several chunks. */
export interface KeyText {
  start(): void;
  add(bytes: Uint8Array, from: number, to: number): void;
  /** The key; null where it is longer than `longest` bytes, or no text at all. */
  finish(): string | null;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Makes a collector of keys of up to `longest` bytes as they are written, escapes and all. */
export function createKeyText(longest: number): KeyText {
  const spelling = new Uint8Array(longest);
  let length = 0;
  return {
    start() {
      length = 0;
    },
    add(bytes, from, to) {
      const part = bytes.subarray(from, to);
      if (length + part.length <= longest) spelling.set(part, length);
      length += part.length;
    },
    finish() {
      if (length > longest) return null;
      try {
        const written = spelling.subarray(0, length);
        const text = decoder.decode(written);
        return written.includes(BACKSLASH) ? (JSON.parse(`"${text}"`) as string) : text;
      } catch {
        return null;
      }
    },
  };
}
