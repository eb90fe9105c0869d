import type {
  DocumentRange,
  InputIndex,
  ItemRange,
} from '../../packages/validator/src/read/input-index.ts';
import type { WrittenArray, WrittenDocument, WrittenInput, WrittenRange } from './random-input.ts';

/** An index as plain objects, for comparison. */
export interface PlainIndex {
  readonly documents: readonly DocumentRange[];
  readonly items: readonly ItemRange[];
}

const MARK_LENGTH = 3;
const LINE_FEED = 10;

/** The rows of an index. */
export function plainIndex({ documents, items }: InputIndex): PlainIndex {
  return {
    documents: Array.from({ length: documents.count }, (_, row) => documents.at(row)),
    items: Array.from({ length: items.count }, (_, row) => items.at(row)),
  };
}

/** What an index of the first `cut` bytes of an input must say, by plain counting. */
export function expectIndex(input: WrittenInput, cut: number): PlainIndex {
  const bytes = input.bytes.subarray(0, cut);
  const documents: DocumentRange[] = [];
  const items: ItemRange[] = [];
  for (const document of input.documents) {
    if (document.start >= cut) break;
    documents.push(expectDocument(input, bytes, document, items));
  }
  return { documents, items };
}

function expectDocument(
  { byteOrderMark }: WrittenInput,
  bytes: Uint8Array,
  document: WrittenDocument,
  items: ItemRange[],
): DocumentRange {
  const cut = bytes.length;
  const firstItem = items.length;
  const kept = document.ocidAt < cut ? [] : lastOfEachKey(document.arrays, cut);
  const arrays = kept.map((array) => {
    const first = items.length;
    const begun = array.items.filter(({ start }) => start < cut);
    items.push(...begun.map((item) => expectItem(bytes, item, byteOrderMark)));
    return {
      key: array.key,
      start: array.start,
      end: Math.min(array.end, cut),
      firstItem: first,
      itemCount: begun.length,
    };
  });
  const holes = kept.flatMap((array) => array.items).filter(({ start }) => start < cut);
  const end = Math.min(document.end, cut);
  return {
    start: document.start,
    end,
    ...placeOf(bytes, document.start, byteOrderMark),
    shape: document.shape,
    complete: document.end <= cut,
    firstItem,
    itemCount: items.length - firstItem,
    arrays,
    ...countMarks(without(bytes, { start: document.start, end }, holes)),
    place: [],
  };
}

function expectItem(bytes: Uint8Array, item: WrittenRange, byteOrderMark: boolean): ItemRange {
  const end = Math.min(item.end, bytes.length);
  const text = decode(bytes.subarray(item.start, end));
  // A number or literal that the input ends with may have been going to be longer.
  const isOpen = item.end > bytes.length || (end === bytes.length && !/^["{[]/.test(text));
  return {
    start: item.start,
    length: end - item.start,
    ...placeOf(bytes, item.start, byteOrderMark),
    ...countMarks(text),
    complete: !isOpen,
  };
}

function lastOfEachKey(arrays: readonly WrittenArray[], cut: number): readonly WrittenArray[] {
  const begun = arrays.filter(({ start }) => start < cut);
  return begun.filter(({ key }, row) => begun.findLastIndex((other) => other.key === key) === row);
}

function placeOf(
  bytes: Uint8Array,
  offset: number,
  byteOrderMark: boolean,
): { line: number; column: number } {
  let line = 1;
  let lineStart = byteOrderMark ? MARK_LENGTH : 0;
  for (let at = 0; at < offset; at += 1) {
    if (bytes[at] !== LINE_FEED) continue;
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

function without(bytes: Uint8Array, range: WrittenRange, holes: readonly WrittenRange[]): string {
  let text = '';
  let from = range.start;
  for (const hole of [...holes].sort((left, right) => left.start - right.start)) {
    text += decode(bytes.subarray(from, hole.start));
    from = Math.min(hole.end, range.end);
  }
  return text + decode(bytes.subarray(from, range.end));
}

/** Colons outside strings and deepest nesting of a JSON text, which may be cut off. */
function countMarks(text: string): { colons: number; depth: number } {
  const bare = text.replace(/"(?:[^"\\]|\\.)*(?:"|\\?$)/gs, '');
  let depth = 0;
  let deepest = 0;
  for (const character of bare) {
    if ('{['.includes(character)) depth += 1;
    if ('}]'.includes(character)) depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return { colons: bare.split(':').length - 1, depth: deepest };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
