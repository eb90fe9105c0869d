import { isBlank, LINE_FEED } from '../read/byte.ts';

/** Cuts bytes that come in chunks of any size into lines. */
export interface LineReader {
  /** Takes the next bytes, and does not keep them. */
  push(chunk: Uint8Array): void;
  /** Says that no bytes follow. */
  end(): void;
}

/** Called with each line that is not blank, without its break; null for one of too many bytes. */
export type TakeLine = (bytes: Uint8Array | null, number: number) => void;

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/** Makes a reader; the bytes that it gives are valid during the call alone. Lines count from 1. */
export function createLineReader(mostBytes: number, take: TakeLine): LineReader {
  let pieces: Uint8Array[] = [];
  let length = 0;
  let number = 1;

  function keep(piece: Uint8Array): void {
    length += piece.length;
    if (length > mostBytes) pieces = [];
    else if (piece.length > 0) pieces.push(piece.slice());
  }

  function give(rest: Uint8Array): void {
    const whole = length + rest.length;
    if (whole > mostBytes) take(null, number);
    else {
      const line = pieces.length === 0 ? rest : join([...pieces, rest], whole);
      const text = number === 1 ? withoutMark(line) : line;
      if (!text.every(isBlank)) take(text, number);
    }
    pieces = [];
    length = 0;
    number += 1;
  }

  return {
    push(chunk) {
      let from = 0;
      for (;;) {
        const end = chunk.indexOf(LINE_FEED, from);
        if (end === -1) break;
        give(chunk.subarray(from, end));
        from = end + 1;
      }
      keep(chunk.subarray(from));
    },
    end() {
      if (length > 0) give(new Uint8Array(0));
    },
  };
}

/** The bytes behind a byte order mark, if they begin with one. */
export function withoutMark(bytes: Uint8Array): Uint8Array {
  const hasMark = BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte);
  return hasMark ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
