const FIRST_CAPACITY = 1_024;
const LARGEST_UTF8_PER_UNIT = 3;

/** Turns texts into UTF-8 in one buffer that is used again. Lone surrogates become U+FFFD. */
export interface ByteWriter {
  /** Holds the bytes of the text written last, up to `length`; valid until the next `write`. */
  readonly bytes: Uint8Array;
  readonly length: number;
  write(text: string): void;
}

/** Makes a writer whose buffer grows to the longest text. */
export function createByteWriter(): ByteWriter {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(FIRST_CAPACITY);
  let length = 0;

  return {
    get bytes() {
      return bytes;
    },
    get length() {
      return length;
    },
    write(text) {
      const needed = text.length * LARGEST_UTF8_PER_UNIT;
      if (needed > bytes.length) bytes = new Uint8Array(Math.max(needed, bytes.length * 2));
      length = encoder.encodeInto(text, bytes).written;
    },
  };
}
