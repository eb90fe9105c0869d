const MOST_BYTES = 64;
const MARK = '\u00ef\u00bb\u00bf';
const SCALAR = /^(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)$/;
const CLOSERS = /^[\]}:]+$/;

/**
 * What a run of bytes without blanks, commas, quotes and opening brackets is: a number or literal, a
 * byte order mark, closing brackets too many, or anything else.
 */
export type WordKind = 'scalar' | 'mark' | 'closers' | 'other';

/** Collects a word, which may come in several chunks. */
export interface WordReader {
  start(): void;
  add(byte: number): void;
  /** True as soon as the word is a UTF-8 byte order mark. */
  isMark(): boolean;
  kind(): WordKind;
}

export function createWordReader(): WordReader {
  // One character a byte; words beyond the limit are no JSON that anybody needs.
  let word = '';
  return {
    start() {
      word = '';
    },
    add(byte) {
      if (word.length <= MOST_BYTES) word += String.fromCharCode(byte);
    },
    isMark: () => word === MARK,
    kind() {
      if (word === MARK) return 'mark';
      if (CLOSERS.test(word)) return 'closers';
      return word.length <= MOST_BYTES && SCALAR.test(word) ? 'scalar' : 'other';
    },
  };
}
