import { isObject, type JsonValue } from '../json.ts';
import type { Limits } from '../options.ts';
import type { Damage } from '../read/damage.ts';
import type { DocumentRange, InputIndex, ItemArray } from '../read/input-index.ts';
import { type ParsedText, parseText } from '../read/parse-text.ts';
import { type LinePlace, placeIn } from '../read/place.ts';
import type { Reader } from './reader.ts';
import type { Piece } from './unit.ts';

/** A document without its items: a package's head, or a bare release or record as a whole. */
export interface DocumentText {
  readonly bytes: Uint8Array;
  readonly pieces: readonly Piece[];
  readonly parsed: ParsedText;
}

const OPEN_ARRAY = 1;
const ITEM_HOLES_END = new TextEncoder().encode(']}');

/**
 * Reads what stands around the items of a document. In the value, the arrays of items have the right
 * length and no items. A truncated package is closed so that its metadata can still be read.
 */
export async function readDocument(
  reader: Reader,
  index: InputIndex,
  document: DocumentRange,
  limits: Limits,
): Promise<DocumentText> {
  const { start, end, line, column, depth } = document;
  const arrays = [...document.arrays].sort((left, right) => left.start - right.start);
  const pieces: Piece[] = [{ at: 0, offset: start, line, column }];
  const texts: Uint8Array[] = [];
  let from = start;
  for (const array of arrays) {
    texts.push(await copy(reader, from, array.start + OPEN_ARRAY - from));
    from = endOfItems(document, array);
    if (from >= end) break;
    pieces.push(await pieceAfter(reader, index, array, lengthOf(texts), pieces.at(-1) as Piece));
  }
  const rest = end - from;
  if (rest > limits.elementBytes) return unread(pieces, 'oversized-element', limits.elementBytes);
  if (arrays.length === 0) {
    const bytes = reader.peek(from, rest) ?? (await reader.load(from, rest));
    return { bytes, pieces, parsed: parse(bytes) };
  }
  texts.push(rest > 0 ? await copy(reader, from, rest) : ITEM_HOLES_END);
  const bytes = join(texts);
  return { bytes, pieces, parsed: withHoles(parse(bytes), arrays) };

  function parse(text: Uint8Array): ParsedText {
    return depth > limits.nesting ? tooDeepText(limits) : parseText(text);
  }
}

/** The damage of an element that is nested deeper than it may be. */
export function tooDeepText({ nesting }: Limits): ParsedText {
  return { damage: { kind: 'nesting', offset: 0, path: [], expected: nesting } };
}

function unread(pieces: readonly Piece[], kind: Damage['kind'], expected: number): DocumentText {
  const damage: Damage = { kind, offset: 0, path: [], expected };
  return { bytes: new Uint8Array(0), pieces, parsed: { damage } };
}

/** Offset of the `]` of an array, or the end of a document that ends inside it. */
function endOfItems({ complete, end }: DocumentRange, array: ItemArray): number {
  return !complete && array.end >= end ? end : array.end - 1;
}

/** Where the text goes on after the items: its line is counted from the last known place on. */
async function pieceAfter(
  reader: Reader,
  index: InputIndex,
  array: ItemArray,
  at: number,
  before: Piece,
): Promise<Piece> {
  const offset = array.end - 1;
  const lastItem = array.firstItem + array.itemCount - 1;
  const known =
    array.itemCount > 0 ? index.items.at(lastItem) : { ...before, start: before.offset };
  const { start, line, column } = known;
  return { at, offset, ...(await placeFrom(reader, start, line, column, offset)) };
}

async function placeFrom(
  reader: Reader,
  start: number,
  line: number,
  column: number,
  offset: number,
): Promise<LinePlace> {
  const bytes = await reader.load(start, offset - start + 1);
  return placeIn(bytes, offset - start, line, column);
}

function withHoles(parsed: ParsedText, arrays: readonly ItemArray[]): ParsedText {
  if ('damage' in parsed || !isObject(parsed.value)) return parsed;
  const head = parsed.value as Record<string, JsonValue>;
  for (const { key, itemCount } of arrays) head[key] = new Array<JsonValue>(itemCount);
  return parsed;
}

async function copy(reader: Reader, start: number, length: number): Promise<Uint8Array> {
  return (reader.peek(start, length) ?? (await reader.load(start, length))).slice();
}

function lengthOf(texts: readonly Uint8Array[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}

function join(texts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(texts));
  let at = 0;
  for (const text of texts) {
    whole.set(text, at);
    at += text.length;
  }
  return whole;
}
