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
    escaped: false,
  };
}

/** Takes the next chunk in hand. */
export function takeChunk(state: ScanState, chunk: Uint8Array): void {
  state.position += state.bytes.length;
  state.bytes = chunk;
  state.view = new DataView(chunk.buffer, chunk.byteOffset, chunk.length);
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
