import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  LINE_FEED,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
} from './byte.ts';
import { noteBrokenLine, type ScanState, startLine } from './scan-state.ts';
import { findStringStop } from './string-stop.ts';

const PLAIN = 0;
const STRING = 1;
const PAIR = 2;
const OPENER = 3;
const CLOSER = 4;

const CLASSES = new Uint8Array(256);
CLASSES[QUOTE] = STRING;
CLASSES[COLON] = PAIR;
CLASSES[OPEN_BRACE] = OPENER;
CLASSES[OPEN_BRACKET] = OPENER;
CLASSES[CLOSE_BRACE] = CLOSER;
CLASSES[CLOSE_BRACKET] = CLOSER;
CLASSES[LINE_FEED] = 5;

/**
 * Goes on inside a string from index `from` of the chunk to behind its closing quote, to a broken
 * line, or to the chunk's end. Line feeds, which valid strings do not hold, still count as lines.
 */
export function skipString(state: ScanState, from: number): number {
  const { bytes, view } = state;
  let at = from;
  if (state.escaped && at < bytes.length) {
    state.escaped = false;
    if (bytes[at] !== LINE_FEED) at += 1;
  }
  for (;;) {
    at = findStringStop(bytes, view, at);
    if (at === bytes.length) return at;
    const byte = bytes[at] as number;
    at += 1;
    if (byte === QUOTE) {
      state.inString = false;
      return at;
    }
    if (byte === LINE_FEED) {
      startLine(state, at);
      noteBrokenLine(state, at);
      if (state.atBrokenLine) return at;
    }
    if (byte !== BACKSLASH) continue;
    if (at === bytes.length) state.escaped = true;
    else if (bytes[at] !== LINE_FEED) at += 1;
  }
}

/**
 * Goes on from index `from` of the chunk to behind the bracket that brings the depth back to
 * `state.floor`, to a broken line, or to the chunk's end. Counts brackets without pairing them, so that a broken value
 * ends where its brackets add up.
 */
export function skim(state: ScanState, from: number): number {
  const { bytes, floor } = state;
  const length = bytes.length;
  let { depth, deepest } = state;
  let colons = 0;
  let at = state.inString ? skipString(state, from) : from;
  while (at < length && !state.atBrokenLine) {
    const kind = CLASSES[bytes[at] as number];
    at += 1;
    if (kind === PLAIN) continue;
    if (kind === STRING) {
      state.inString = true;
      at = skipString(state, at);
    } else if (kind === PAIR) {
      colons += 1;
    } else if (kind === OPENER) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (kind === CLOSER) {
      depth -= 1;
      if (depth === floor) break;
    } else {
      startLine(state, at);
      noteBrokenLine(state, at);
    }
  }
  state.depth = depth;
  state.deepest = deepest;
  state.colons += colons;
  return at;
}
