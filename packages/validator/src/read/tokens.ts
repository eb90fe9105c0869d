import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  isBlank,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
} from './byte.ts';
import { createLevels } from './levels.ts';
import { faultOf, numberEnd, startsNumber, type TokenEnd, wordEnd } from './literal-end.ts';
import { createScanState, takeChunk } from './scan-state.ts';
import { skim } from './skim.ts';
import { stringEnd } from './string-end.ts';

/** `close` ends an object or array, `end` the text; `fault` is where the text stops being JSON. */
export type TokenKind =
  | 'object'
  | 'array'
  | 'close'
  | 'key'
  | 'string'
  | 'number'
  | 'word'
  | 'end'
  | 'fault';

/**
 * Reads the JSON text of one element token by token, as strictly as `JSON.parse`, without recursion.
 * `start` and `end` are the token's range; a fault starts at the first byte that cannot stand where
 * it does, or at the end of bytes that stop too early. After `end` or `fault` nothing follows.
 */
export interface TokenReader {
  readonly start: number;
  readonly end: number;
  next(): TokenKind;
  /** The key or index of the value in hand, of a key's value, of what was closed; null at the root. */
  step(): string | number | null;
  /** All steps from the root to that value. */
  path(): (string | number)[];
  /** After `object` or `array`: goes on behind its end, counting brackets alone. */
  skip(): void;
}

/** What may come next. */
type Expected = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma' | 'end';

const NOTHING = -1;

/** A reader of `bytes`, which must not change while it reads. */
export function createTokenReader(bytes: Uint8Array): TokenReader {
  const scan = createScanState();
  takeChunk(scan, bytes);
  const levels = createLevels(bytes);
  let expected: Expected = 'value';
  let start = 0;
  let end = 0;

  /** Goes to the next byte that is not blank. */
  const seek = (from: number): number => {
    start = from;
    while (start < bytes.length && isBlank(bytes[start] as number)) start += 1;
    return bytes[start] ?? NOTHING;
  };

  const fault = (at: number): TokenKind => {
    start = at;
    end = at;
    return 'fault';
  };

  const open = (kind: 'object' | 'array'): TokenKind => {
    levels.count();
    levels.open(kind === 'object');
    expected = kind === 'object' ? 'key-or-close' : 'value-or-close';
    end = start + 1;
    return kind;
  };

  const close = (to: number): TokenKind => {
    levels.close();
    expected = levels.isEmpty() ? 'end' : 'comma';
    end = to;
    return 'close';
  };

  const readScalar = (kind: 'string' | 'number' | 'word', to: TokenEnd): TokenKind => {
    if (to < 0) return fault(faultOf(to));
    levels.count();
    expected = levels.isEmpty() ? 'end' : 'comma';
    end = to;
    return kind;
  };

  const readValue = (byte: number): TokenKind => {
    if (byte === OPEN_BRACE) return open('object');
    if (byte === OPEN_BRACKET) return open('array');
    if (byte === QUOTE) return readScalar('string', stringEnd(bytes, scan.view, start));
    if (startsNumber(byte)) return readScalar('number', numberEnd(bytes, start));
    return readScalar('word', wordEnd(bytes, start));
  };

  const readKey = (): TokenKind => {
    const to = stringEnd(bytes, scan.view, start);
    if (to < 0) return fault(faultOf(to));
    levels.key(start, to);
    expected = 'colon';
    end = to;
    return 'key';
  };

  /** What the colon or comma due leads to; null where `byte` is neither. */
  const readSeparator = (byte: number): Expected | null => {
    if (expected === 'colon' && byte === COLON) return 'value';
    if (expected === 'comma' && byte === COMMA) return levels.isObject() ? 'key' : 'value';
    return null;
  };

  const readToken = (byte: number): TokenKind => {
    const isClosable = expected !== 'value' && expected !== 'key' && expected !== 'colon';
    const closer = levels.isObject() ? CLOSE_BRACE : CLOSE_BRACKET;
    if (isClosable && byte === closer && !levels.isEmpty()) return close(start + 1);
    if (expected === 'value' || expected === 'value-or-close') return readValue(byte);
    if (byte === QUOTE && (expected === 'key' || expected === 'key-or-close')) return readKey();
    return fault(start);
  };

  return {
    get start() {
      return start;
    },
    get end() {
      return end;
    },
    next() {
      let byte = seek(end);
      const next = readSeparator(byte);
      if (next) {
        expected = next;
        byte = seek(start + 1);
      }
      if (byte !== NOTHING) return readToken(byte);
      return expected === 'end' ? 'end' : fault(bytes.length);
    },
    step: levels.step,
    path: levels.path,
    skip() {
      scan.depth = 1;
      close(skim(scan, end));
    },
  };
}
