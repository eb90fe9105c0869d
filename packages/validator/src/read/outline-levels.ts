import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  RECORD_SEPARATOR,
} from './byte.ts';
import { type Outline, placeOf } from './outline.ts';
import {
  endDocument,
  endItem,
  endItems,
  startDocument,
  startItem,
  startItems,
  startNested,
  startString,
} from './outline-values.ts';
import { deepen } from './scan-state.ts';

/**
 * Handles the byte at index `at` of the chunk, which stands between the values of its level and is
 * not blank. Returns the index to go on from.
 */
export function step(outline: Outline, byte: number, at: number): number {
  switch (outline.level) {
    case 'stream':
      return stepInStream(outline, byte, at);
    case 'list':
      return stepInList(outline, byte, at);
    case 'document':
      return stepInDocument(outline, byte, at);
    case 'items':
      return stepInItems(outline, byte, at);
  }
}

function stepInStream(outline: Outline, byte: number, at: number): number {
  const { scan, index, isArray } = outline;
  if (byte === RECORD_SEPARATOR) return at + 1;
  // Documents may follow each other without comma, but nothing may follow an array of them.
  if (byte === COMMA || isArray) index.addGap(scan.position + at);
  if (byte === COMMA) return at + 1;
  if (byte !== OPEN_BRACKET || (outline.sawDocument && !isArray)) {
    return startDocument(outline, byte, at);
  }
  outline.isArray = true;
  outline.level = 'list';
  outline.documentCommas.start();
  deepen(scan);
  return at + 1;
}

function stepInList(outline: Outline, byte: number, at: number): number {
  const { scan, documentCommas } = outline;
  const offset = scan.position + at;
  if (byte === COMMA) {
    documentCommas.comma(offset);
  } else if (byte === CLOSE_BRACKET) {
    documentCommas.end(offset);
    scan.depth = 0;
    outline.level = 'stream';
  } else {
    documentCommas.value(offset);
    return startDocument(outline, byte, at);
  }
  return at + 1;
}

function stepInDocument(outline: Outline, byte: number, at: number): number {
  const due = outline.member;
  outline.member = byte === COLON ? outline.lastKey : null;
  switch (byte) {
    case COLON:
      outline.scan.colons += 1;
      if (outline.member === 'ocid') outline.index.markBare();
      break;
    case QUOTE:
      return startString(outline, 'key', at);
    case OPEN_BRACKET:
      if (due === 'releases' || due === 'records') return startItems(outline, due, at);
      return startNested(outline, at);
    case OPEN_BRACE:
      return startNested(outline, at);
    case CLOSE_BRACE:
    case CLOSE_BRACKET:
      endDocument(outline, outline.scan.position + at + 1, true);
  }
  return at + 1;
}

function stepInItems(outline: Outline, byte: number, at: number): number {
  if (outline.brace && settleBrace(outline, byte)) return at;
  const offset = outline.scan.position + at;
  if (byte === COMMA) {
    outline.itemCommas.comma(offset);
  } else if (byte === CLOSE_BRACKET) {
    outline.itemCommas.end(offset);
    endItems(outline, offset + 1);
  } else if (byte === CLOSE_BRACE) {
    outline.brace = placeOf(outline.scan, at);
  } else {
    return startItem(outline, byte, at);
  }
  return at + 1;
}

/**
 * Decides what a brace among items was, by the byte that follows: an item of its own, which is no
 * JSON, where the array goes on; else the end of the document. True in the latter case.
 */
function settleBrace(outline: Outline, next: number): boolean {
  const { brace } = outline;
  if (!brace || (next !== COMMA && next !== CLOSE_BRACKET)) return closeByBrace(outline);
  outline.brace = null;
  outline.itemCommas.pardon();
  endItem(outline, brace, brace.start + 1, true);
  return false;
}

/** Takes a brace among items, if there is one to settle, as the end of its document. */
export function closeByBrace(outline: Outline): boolean {
  const { brace } = outline;
  if (!brace) return false;
  outline.brace = null;
  endItems(outline, brace.start + 1);
  endDocument(outline, brace.start + 1, true);
  return true;
}
