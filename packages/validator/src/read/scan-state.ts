import { COLON, COMMA, isBlank, OPEN_BRACE, OPEN_BRACKET } from './byte.ts';

/** Where a scan over chunks stands: everything that outlives the chunk in hand. */
export interface ScanState {
  bytes: Uint8Array;
  view: DataView;
  /** Offset of the chunk's first byte in the input. */
  position: number;
  /** 1-based line in hand, and the offset of its first byte. */
  line: number;
  lineStart: number;
  /** Open brackets, and the most there were since `deepest` was last lowered. */
  depth: number;
  deepest: number;
  /** Depth at which the value being skimmed ends. */
  floor: number;
  /** Colons outside strings so far. */
  colons: number;
  inString: boolean;
  /** True where a line that cannot go on as JSON and starts with a brace ends what is in hand. */
  endsAtBrokenLine: boolean;
  /** True where the scan stands before the brace of such a line. */
  atBrokenLine: boolean;
  /** The last byte of the chunks before that is not blank. */
  lastByte: number;
  /** True where the last chunk ended with a backslash that escapes the byte to come. */
  escaped: boolean;
}

/** A scan at the start of an input. */
export function createScanState(): ScanState {
  const bytes = new Uint8Array(0);
  return {
    bytes,
    view: new DataView(bytes.buffer),
    position: 0,
    line: 1,
    lineStart: 0,
    depth: 0,
    deepest: 0,
    floor: 0,
    colons: 0,
    inString: false,
    endsAtBrokenLine: false,
    atBrokenLine: false,
    lastByte: 0,
    escaped: false,
  };
}

/** Takes the next chunk in hand. */
export function takeChunk(state: ScanState, chunk: Uint8Array): void {
  state.position += state.bytes.length;
  state.bytes = chunk;
  state.view = new DataView(chunk.buffer, chunk.byteOffset, chunk.length);
}

/** Lets go of the chunk in hand, whose bytes the caller may overwrite. */
export function leaveChunk(state: ScanState): void {
  state.lastByte = byteBefore(state, state.bytes.length);
}

/** Notes that a line starts at index `at` of the chunk. */
export function startLine(state: ScanState, at: number): void {
  state.line += 1;
  state.lineStart = state.position + at;
}

/** Goes one bracket deeper. */
export function deepen(state: ScanState): void {
  state.depth += 1;
  if (state.depth > state.deepest) state.deepest = state.depth;
}

/**
 * Looks at the line that starts at index `at`: in JSON Lines a broken line must not take the lines
 * after it along. A brace can start a line inside a value, but only after a comma, colon or bracket,
 * and never inside a string.
 */
export function noteBrokenLine(state: ScanState, at: number): void {
  if (!state.endsAtBrokenLine || state.bytes[at] !== OPEN_BRACE) return;
  const before = byteBefore(state, at);
  const goesOn = before === COMMA || before === COLON || before === OPEN_BRACKET;
  state.atBrokenLine = state.inString || !goesOn;
}

/** The nearest byte before index `end` that is not blank. */
function byteBefore({ bytes, lastByte }: ScanState, end: number): number {
  for (let at = end - 1; at >= 0; at -= 1) {
    const byte = bytes[at] as number;
    if (!isBlank(byte)) return byte;
  }
  return lastByte;
}
