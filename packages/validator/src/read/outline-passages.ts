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
  RECORD_SEPARATOR,
} from './byte.ts';
import type { Outline } from './outline.ts';
import { step } from './outline-levels.ts';
import { endDocument, endItem, endItems, endValue } from './outline-values.ts';
import { noteBrokenLine, startLine } from './scan-state.ts';
import { skim, skipString } from './skim.ts';

const MARK_LENGTH = 3;

/** Goes on from index `from` of the chunk until the passage changes or the chunk ends. */
export function pass(outline: Outline, from: number): number {
  const { scan, level, passage } = outline;
  const atLine = from === 0 && scan.lineStart === scan.position;
  // Among items a comma may simply be missing: that is no reason to end their document.
  if (atLine && (level !== 'items' || passage !== 'between')) noteBrokenLine(scan, 0);
  const at = scan.atBrokenLine ? from : passOn(outline, from);
  if (scan.atBrokenLine) endBrokenDocument(outline, scan.position + at);
  return at;
}

/** Ends the document in hand, and all in it, before a line that cannot belong to it. */
function endBrokenDocument(outline: Outline, end: number): void {
  const { scan } = outline;
  scan.atBrokenLine = false;
  scan.inString = false;
  scan.escaped = false;
  if (outline.level === 'items') {
    if (outline.passage !== 'between') endItem(outline, outline.item, end, true);
    endItems(outline, end);
  }
  endDocument(outline, end, true);
}

function passOn(outline: Outline, from: number): number {
  switch (outline.passage) {
    case 'between':
      return passBetween(outline, from);
    case 'nested':
      return passNested(outline, from);
    case 'string':
      return passString(outline, from);
    case 'key':
      return passKey(outline, from);
    case 'word':
      return passWord(outline, from);
    case 'line':
      return passLine(outline, from);
  }
}

function passBetween(outline: Outline, from: number): number {
  const { scan } = outline;
  const { bytes } = scan;
  let at = from;
  while (at < bytes.length && outline.passage === 'between') {
    const byte = bytes[at] as number;
    if (!isBlank(byte)) {
      at = step(outline, byte, at);
      continue;
    }
    at += 1;
    if (byte !== LINE_FEED) continue;
    startLine(scan, at);
    if (outline.level === 'document') noteBrokenLine(scan, at);
    if (scan.atBrokenLine) return at;
  }
  return at;
}

function passNested(outline: Outline, from: number): number {
  const { scan } = outline;
  const at = skim(scan, from);
  if (scan.depth === scan.floor && !scan.atBrokenLine) endValue(outline, scan.position + at, true);
  return at;
}

function passString(outline: Outline, from: number): number {
  const { scan } = outline;
  const at = skipString(scan, from);
  if (!scan.inString && !scan.atBrokenLine) endValue(outline, scan.position + at, true);
  return at;
}

function passKey(outline: Outline, from: number): number {
  const { scan, key } = outline;
  const at = skipString(scan, from);
  key.add(scan.bytes, from, scan.inString ? at : at - 1);
  if (scan.inString) return at;
  outline.lastKey = key.finish();
  outline.passage = 'between';
  return at;
}

function passWord(outline: Outline, from: number): number {
  const { scan, word } = outline;
  const { bytes } = scan;
  let at = from;
  while (at < bytes.length && !endsWord(outline, bytes[at] as number)) {
    word.add(bytes[at] as number);
    if (bytes[at] === COLON) scan.colons += 1;
    at += 1;
  }
  if (at < bytes.length) endWord(outline, scan.position + at, true);
  return at;
}

function endsWord({ level, word }: Outline, byte: number): boolean {
  if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) return level !== 'stream';
  return (
    isBlank(byte) ||
    byte === COMMA ||
    byte === QUOTE ||
    byte === OPEN_BRACE ||
    byte === OPEN_BRACKET ||
    (byte === RECORD_SEPARATOR && level === 'stream') ||
    word.isMark()
  );
}

function endWord(outline: Outline, end: number, complete: boolean): void {
  if (outline.level === 'items') {
    endItem(outline, outline.item, end, complete);
    return;
  }
  const kind = outline.word.kind();
  if (kind === 'mark' && outline.level === 'stream') {
    passMark(outline, end);
    return;
  }
  outline.shape = kind === 'scalar' ? 'scalar' : 'garbage';
  outline.lineEnd = end;
  // Text that is no JSON takes the rest of its line with it: braces there would be no documents.
  if (kind === 'other' && outline.level === 'stream') outline.passage = 'line';
  else endDocument(outline, end, complete);
}

/** A byte order mark is no document; behind other bytes it is where it cannot be. */
function passMark(outline: Outline, end: number): void {
  const { scan, index } = outline;
  outline.passage = 'between';
  if (end > MARK_LENGTH) {
    index.addGap(end - MARK_LENGTH);
  } else {
    outline.byteOrderMark = true;
    scan.lineStart = MARK_LENGTH;
  }
}

function passLine(outline: Outline, from: number): number {
  const { scan } = outline;
  const { bytes } = scan;
  let at = from;
  while (at < bytes.length && bytes[at] !== LINE_FEED) {
    if (!isBlank(bytes[at] as number)) outline.lineEnd = scan.position + at + 1;
    at += 1;
  }
  if (at < bytes.length) endDocument(outline, outline.lineEnd, true);
  return at;
}

/** Ends the value in hand because the input ends at offset `end`. */
export function cutOff(outline: Outline, end: number): void {
  if (outline.passage === 'word') endWord(outline, end, outline.level === 'stream');
  if (outline.passage === 'line') endDocument(outline, outline.lineEnd, true);
  if (outline.passage === 'nested' || outline.passage === 'string') endValue(outline, end, false);
}
