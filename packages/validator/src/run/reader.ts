import type { OpenSource } from '../source.ts';

/** Bytes of a source by range, mostly forward: a window of a few megabytes is kept. */
export interface Reader {
  /** The bytes, if the window holds them all; valid until the next `load`. */
  peek(start: number, length: number): Uint8Array | null;
  /** Reads the bytes, moving the window; valid until the next `load`. */
  load(start: number, length: number): Promise<Uint8Array>;
}

const WINDOW_BYTES = 1_048_576;

/** Starts reading a source at any place. */
export function createReader(source: Pick<OpenSource, 'read'>): Reader {
  let window: Uint8Array = new Uint8Array(0);
  let windowStart = 0;

  function peek(start: number, length: number): Uint8Array | null {
    const from = start - windowStart;
    if (from < 0 || from + length > window.length) return null;
    return window.subarray(from, from + length);
  }

  return {
    peek,
    async load(start, length) {
      window = await source.read(start, Math.max(length, WINDOW_BYTES));
      windowStart = start;
      return window.subarray(0, length);
    },
  };
}
