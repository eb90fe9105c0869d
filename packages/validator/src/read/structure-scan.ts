import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  isBlank,
  LINE_FEED,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
} from './byte.ts';
import { createKeyText } from './key-text.ts';
import {
  createScanState,
  deepen,
  leaveChunk,
  type ScanState,
  startLine,
  takeChunk,
} from './scan-state.ts';
import { skim, skipString } from './skim.ts';

/** Is told what a scan meets in the objects and arrays that it was let into. Offsets are absolute. */
export interface StructureVisitor {
  /** A value starts. An object or array is gone into only where the answer is true. */
  start(kind: 'object' | 'array' | 'scalar', offset: number, line: number): boolean;
  /** The key of the value to come; null where it is too long to matter. */
  key(text: string | null): void;
  /** A value ends that was not gone into; the offset is that behind it. */
  end(offset: number): void;
  comma(offset: number): void;
  /** An object or array that was gone into ends with the bracket at the offset. */
  leave(offset: number): void;
}

/** Scans an input in chunks for its structure, without parsing it. Never throws, whatever it is. */
export interface StructureScan {
  push(chunk: Uint8Array): void;
  /** True where nothing is open: the input may end here. */
  isComplete(): boolean;
}

const LONGEST_KEY = 256;

/** Starts a scan. */
export function createStructureScan(visitor: StructureVisitor): StructureScan {
  const scan: ScanState = createScanState();
  const key = createKeyText(LONGEST_KEY);
  // One entry for each object or array gone into: true for an object.
  const open: boolean[] = [];
  let passage: 'between' | 'key' | 'string' | 'nested' | 'word' = 'between';
  let valueDue = false;

  function pass(from: number): number {
    switch (passage) {
      case 'between':
        return passBetween(from);
      case 'key': {
        const at = skipString(scan, from);
        key.add(scan.bytes, from, scan.inString ? at : at - 1);
        if (!scan.inString) endKey();
        return at;
      }
      case 'string': {
        const at = skipString(scan, from);
        if (!scan.inString) endValue(at);
        return at;
      }
      case 'nested': {
        const at = skim(scan, from);
        if (scan.depth === scan.floor) endValue(at);
        return at;
      }
      case 'word':
        return passWord(from);
    }
  }

  function passBetween(from: number): number {
    const { bytes } = scan;
    let at = from;
    while (at < bytes.length && passage === 'between') {
      const byte = bytes[at] as number;
      at += 1;
      if (byte === LINE_FEED) startLine(scan, at);
      else if (!isBlank(byte)) meet(byte, at - 1);
    }
    return at;
  }

  function meet(byte: number, at: number): void {
    const offset = scan.position + at;
    switch (byte) {
      case COLON:
        valueDue = true;
        break;
      case COMMA:
        valueDue = false;
        visitor.comma(offset);
        break;
      case CLOSE_BRACE:
      case CLOSE_BRACKET:
        valueDue = false;
        if (open.pop() !== undefined) visitor.leave(offset);
        break;
      case OPEN_BRACE:
      case OPEN_BRACKET:
        startNested(byte === OPEN_BRACE, offset);
        break;
      case QUOTE:
        startString(offset);
        break;
      default:
        visitor.start('scalar', offset, scan.line);
        passage = 'word';
    }
  }

  function startNested(isObject: boolean, offset: number): void {
    valueDue = false;
    if (visitor.start(isObject ? 'object' : 'array', offset, scan.line)) {
      open.push(isObject);
      return;
    }
    scan.floor = scan.depth;
    deepen(scan);
    passage = 'nested';
  }

  function startString(offset: number): void {
    scan.inString = true;
    if (open.at(-1) === true && !valueDue) {
      key.start();
      passage = 'key';
    } else {
      visitor.start('scalar', offset, scan.line);
      passage = 'string';
    }
  }

  function endKey(): void {
    visitor.key(key.finish());
    passage = 'between';
  }

  function endValue(at: number): void {
    valueDue = false;
    passage = 'between';
    visitor.end(scan.position + at);
  }

  function passWord(from: number): number {
    const { bytes } = scan;
    let at = from;
    while (at < bytes.length && !endsWord(bytes[at] as number)) at += 1;
    if (at < bytes.length) endValue(at);
    return at;
  }

  return {
    push(chunk) {
      takeChunk(scan, chunk);
      let at = 0;
      while (at < chunk.length) at = pass(at);
      leaveChunk(scan);
    },
    isComplete: () => open.length === 0 && (passage === 'between' || passage === 'word'),
  };
}

function endsWord(byte: number): boolean {
  return (
    isBlank(byte) ||
    byte === COMMA ||
    byte === QUOTE ||
    byte === OPEN_BRACE ||
    byte === OPEN_BRACKET ||
    byte === CLOSE_BRACE ||
    byte === CLOSE_BRACKET
  );
}
