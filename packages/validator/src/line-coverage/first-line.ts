import { isBlank, LINE_FEED } from '../read/byte.ts';

/** The beginning of an input, up to the end of the first line that is not blank. */
export interface FirstLine {
  /** Takes and keeps the next bytes; true once there is a whole line, or too much for one. */
  push(chunk: Uint8Array): boolean;
  /** The line; null where it is too long to be looked at. */
  bytes(): Uint8Array | null;
  /** All bytes that were taken. */
  pieces(): readonly Uint8Array[];
  /** Offset of its end. */
  end(): number;
  /** Lets go of the bytes. */
  forget(): void;
}

const MOST_BYTES = 8_388_608;

/** Starts with the first byte of an input. */
export function createFirstLine(): FirstLine {
  let pieces: Uint8Array[] = [];
  let taken = 0;
  let end = 0;
  let hasText = false;
  let isEnded = false;

  return {
    push(chunk) {
      pieces.push(chunk.slice());
      for (let at = 0; at < chunk.length && !isEnded; ) {
        const feed = chunk.indexOf(LINE_FEED, at);
        const stop = feed === -1 ? chunk.length : feed;
        hasText ||= !chunk.subarray(at, stop).every(isBlank);
        isEnded = hasText && feed !== -1;
        end = taken + stop;
        at = stop + 1;
      }
      taken += chunk.length;
      return isEnded || taken > MOST_BYTES;
    },
    bytes() {
      if (!isEnded && taken > MOST_BYTES) return null;
      const whole = new Uint8Array(taken);
      let at = 0;
      for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
      }
      return whole.subarray(0, end);
    },
    pieces: () => pieces,
    end: () => end,
    forget() {
      pieces = [];
    },
  };
}
