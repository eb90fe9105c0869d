const FIRST_CAPACITY = 1_024;
const LARGEST_UTF8_PER_UNIT = 3;

/** Up to this length a loop is faster than a call of the encoder. */
const LONGEST_BY_HAND = 128;

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
      const short = text.length <= LONGEST_BY_HAND && copyAscii(text, bytes);
      length = short ? text.length : encoder.encodeInto(text, bytes).written;
    },
  };
}

/** Copies a text if it is all ASCII. */
function copyAscii(text: string, bytes: Uint8Array): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 127) return false;
    bytes[index] = unit;
  }
  return true;
}
