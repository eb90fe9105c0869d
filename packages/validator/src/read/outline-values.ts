import { COLON, OPEN_BRACE, OPEN_BRACKET, QUOTE } from './byte.ts';
import type { ValueStart } from './index-builder.ts';
import type { ItemArray } from './input-index.ts';
import { type Outline, placeOf } from './outline.ts';
import { deepen } from './scan-state.ts';

/** Starts a document at index `at`; returns the index to go on from. */
export function startDocument(outline: Outline, byte: number, at: number): number {
  const { scan, index } = outline;
  index.startDocument(placeOf(scan, at));
  outline.documentDepth = scan.depth;
  scan.deepest = scan.depth;
  if (byte === OPEN_BRACE) {
    outline.shape = 'object';
    outline.level = 'document';
    outline.lastKey = null;
    outline.member = null;
    // Only what starts a line of its own can be one of JSON Lines.
    scan.endsAtBrokenLine = scan.depth === 0 && scan.lineStart === scan.position + at;
    deepen(scan);
    return at + 1;
  }
  outline.shape = byte === OPEN_BRACKET ? 'array' : 'scalar';
  return startValue(outline, byte, at);
}

/** Ends the document at offset `end`, the end of the input where it is not complete. */
export function endDocument(outline: Outline, end: number, complete: boolean): void {
  const { scan, documentDepth } = outline;
  const depth = scan.deepest - documentDepth;
  outline.index.endDocument({ end, colons: scan.colons, depth, complete }, outline.shape);
  scan.depth = documentDepth;
  scan.endsAtBrokenLine = false;
  outline.level = documentDepth === 0 ? 'stream' : 'list';
  outline.passage = 'between';
  outline.sawDocument = true;
}

/** Starts the array of items whose bracket is at index `at`, if the document is a package. */
export function startItems(outline: Outline, key: ItemArray['key'], at: number): number {
  const { scan, index } = outline;
  if (!index.startArray(key, scan.position + at)) return startNested(outline, at);
  deepen(scan);
  index.deepenDocument(scan.deepest - outline.documentDepth);
  scan.deepest = scan.depth;
  outline.itemCommas.start();
  outline.level = 'items';
  return at + 1;
}

/** Ends the array of items at offset `end`. */
export function endItems(outline: Outline, end: number): void {
  outline.index.endArray(end);
  outline.scan.depth = outline.documentDepth + 1;
  outline.level = 'document';
}

/** Starts an item at index `at`. */
export function startItem(outline: Outline, byte: number, at: number): number {
  outline.item = placeOf(outline.scan, at);
  outline.itemCommas.value(outline.item.start);
  return startValue(outline, byte, at);
}

/** Ends the item that started at `from`. */
export function endItem(outline: Outline, from: ValueStart, end: number, complete: boolean): void {
  const { scan, index } = outline;
  const arrayDepth = outline.documentDepth + 2;
  const depth = scan.deepest - arrayDepth;
  index.addItem(from, { end, colons: scan.colons, depth, complete });
  scan.deepest = arrayDepth;
  outline.passage = 'between';
}

/** Starts the value of any kind that is not looked into. */
function startValue(outline: Outline, byte: number, at: number): number {
  if (byte === OPEN_BRACE || byte === OPEN_BRACKET) return startNested(outline, at);
  if (byte === QUOTE) return startString(outline, 'string', at);
  outline.word.start();
  outline.word.add(byte);
  if (byte === COLON) outline.scan.colons += 1;
  outline.passage = 'word';
  return at + 1;
}

/** Starts an object or array that is not looked into. */
export function startNested(outline: Outline, at: number): number {
  outline.scan.floor = outline.scan.depth;
  deepen(outline.scan);
  outline.passage = 'nested';
  return at + 1;
}

/** Starts a string; as a `key` where what it says may matter. */
export function startString(outline: Outline, passage: 'string' | 'key', at: number): number {
  outline.scan.inString = true;
  outline.passage = passage;
  if (passage === 'key') outline.key.start();
  return at + 1;
}

/** Ends the nested value or string in hand, whatever it is to its level. */
export function endValue(outline: Outline, end: number, complete: boolean): void {
  if (outline.level === 'items') endItem(outline, outline.item, end, complete);
  else if (outline.level === 'document') outline.passage = 'between';
  else endDocument(outline, end, complete);
}
