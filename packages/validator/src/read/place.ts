import { LINE_FEED } from './byte.ts';

/** 1-based line, and 1-based column in bytes from the start of the line. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** The place of the byte at `offset` of a text whose first byte is at the given place. */
export function placeIn(
  bytes: Uint8Array,
  offset: number,
  startLine: number,
  startColumn: number,
): LinePlace {
  return placesIn(bytes, [offset], startLine, startColumn)[0] as LinePlace;
}

/** The same for many offsets, which must ascend, in one pass. */
export function placesIn(
  bytes: Uint8Array,
  offsets: readonly number[],
  startLine: number,
  startColumn: number,
): LinePlace[] {
  let line = startLine;
  // Where the line in hand would start if it were all in these bytes.
  let lineStart = 1 - startColumn;
  let next = bytes.indexOf(LINE_FEED);
  return offsets.map((offset) => {
    while (next !== -1 && next < offset) {
      line += 1;
      lineStart = next + 1;
      next = bytes.indexOf(LINE_FEED, lineStart);
    }
    return { line, column: offset - lineStart + 1 };
  });
}
