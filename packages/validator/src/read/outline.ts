import { type CommaWatch, createCommaWatch } from './comma-watch.ts';
import { createIndexBuilder, type IndexBuilder, type ValueStart } from './index-builder.ts';
import type { DocumentRange } from './input-index.ts';
import { createMemberKeyReader, type MemberKey, type MemberKeyReader } from './member-key.ts';
import { createScanState, type ScanState } from './scan-state.ts';
import { createWordReader, type WordReader } from './word-reader.ts';

/** What the scan stands in: the input, its array of documents, a document, an array of items. */
export type Level = 'stream' | 'list' | 'document' | 'items';

/** What the scan passes over: blanks and punctuation, or a value of the level. */
export type Passage = 'between' | 'nested' | 'string' | 'key' | 'word' | 'line';

/** What the splitter knows of the input beside the scan: where in its upper levels it stands. */
export interface Outline {
  readonly scan: ScanState;
  readonly index: IndexBuilder;
  readonly key: MemberKeyReader;
  readonly word: WordReader;
  readonly documentCommas: CommaWatch;
  readonly itemCommas: CommaWatch;
  level: Level;
  passage: Passage;
  isArray: boolean;
  byteOrderMark: boolean;
  sawDocument: boolean;
  shape: DocumentRange['shape'];
  /** Depth outside the document in hand: 1 inside an array of documents. */
  documentDepth: number;
  /** The item in hand. */
  item: ValueStart;
  /** Offset behind the last byte of a line of garbage that is not blank. */
  lineEnd: number;
  /** What the last string of the document's own level says, which is a key if a colon follows. */
  lastKey: MemberKey | null;
  /** The key whose value is to come; null for any other. */
  member: MemberKey | null;
  /** A brace met among items: what follows tells whether it closes the document or is one too many. */
  brace: ValueStart | null;
}

/** The outline of an input of which nothing is known yet. */
export function createOutline(): Outline {
  const index = createIndexBuilder();
  return {
    scan: createScanState(),
    index,
    key: createMemberKeyReader(),
    word: createWordReader(),
    documentCommas: createCommaWatch(index.addGap),
    itemCommas: createCommaWatch(index.addGap),
    level: 'stream',
    passage: 'between',
    isArray: false,
    byteOrderMark: false,
    sawDocument: false,
    shape: 'object',
    documentDepth: 0,
    item: { start: 0, line: 1, column: 1, colons: 0 },
    lineEnd: 0,
    lastKey: null,
    member: null,
    brace: null,
  };
}

/** Where the value starts whose first byte is at index `at` of the chunk. */
export function placeOf(scan: ScanState, at: number): ValueStart {
  const start = scan.position + at;
  return { start, line: scan.line, column: start - scan.lineStart + 1, colons: scan.colons };
}
