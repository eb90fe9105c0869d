import { LINE_FEED } from '../read/byte.ts';

/** A line without its break, and the offset of its first byte. The bytes are valid until the next batch. */
export interface StateLine {
  readonly bytes: Uint8Array;
  readonly start: number;
}

/** Cuts bytes into lines, and gives those that each chunk ends together. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly StateLine[], void> {
  let pieces: Uint8Array[] = [];
  let lineStart = 0;
  let chunkStart = 0;

  function complete(rest: Uint8Array): StateLine {
    const bytes = pieces.length === 0 ? rest : join([...pieces, rest]);
    const line = { bytes, start: lineStart };
    pieces = [];
    return line;
  }

  for await (const chunk of chunks) {
    const lines: StateLine[] = [];
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, from);
      if (end === -1) break;
      lines.push(complete(chunk.subarray(from, end)));
      from = end + 1;
      lineStart = chunkStart + from;
    }
    yield lines;
    // The chunk may be overwritten by the next.
    if (from < chunk.length) pieces.push(chunk.slice(from));
    chunkStart += chunk.length;
  }
  if (pieces.length > 0) yield [complete(new Uint8Array(0))];
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
