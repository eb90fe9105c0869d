import type { OpenItems } from './index-builder.ts';
import type { InputIndex } from './input-index.ts';
import { createOutline, type Outline } from './outline.ts';
import { closeByBrace } from './outline-levels.ts';
import { cutOff, pass } from './outline-passages.ts';
import { endDocument, endItems } from './outline-values.ts';
import { leaveChunk, takeChunk } from './scan-state.ts';

/** Finds the documents and items of one input, whose bytes come in chunks of any size. */
export interface Splitter {
  /** Takes the next bytes, and does not keep them. Never throws, whatever they are. */
  push(chunk: Uint8Array): void;
  /** True when no further bytes are wanted: those that come nonetheless change nothing. */
  isFull(): boolean;
  /** The first array of items, where the input is a package so far and the array is still open. */
  openItems(): OpenItems | null;
  /** Says that no bytes follow; to be called once. */
  end(): InputIndex;
}

/**
 * A splitter for one input. It looks at every byte once and at keys of documents alone. It is full
 * with `limit` items, where a document without items counts as one.
 */
export function createSplitter(limit: number = Number.POSITIVE_INFINITY): Splitter {
  const outline = createOutline();
  const { scan, index } = outline;
  const isLimited = limit < Number.POSITIVE_INFINITY;
  const isFull = (): boolean => index.count() >= limit;
  return {
    isFull,
    push(chunk) {
      takeChunk(scan, chunk);
      let at = 0;
      while (at < chunk.length && !(isLimited && isFull())) at = pass(outline, at);
      leaveChunk(scan);
    },
    openItems: () => (outline.level === 'items' && !outline.isArray ? index.openItems() : null),
    end() {
      const cut = isFull();
      const bytes = cut ? index.countedEnd() : scan.position + scan.bytes.length;
      const complete = cut ? stopAt(outline, bytes) : endInput(outline, bytes);
      const { byteOrderMark, isArray } = outline;
      return index.finish({ bytes, byteOrderMark, isArray, complete, cut });
    },
  };
}

/** Ends what the last counted item is in. What began behind it is forgotten. */
function stopAt(outline: Outline, end: number): boolean {
  if (outline.level !== 'items') return true;
  endItems(outline, end);
  endDocument(outline, end, false);
  return false;
}

/** Ends everything that is open; false where the input should have gone on. */
function endInput(outline: Outline, end: number): boolean {
  closeByBrace(outline);
  const isOpen = outline.passage === 'nested' || outline.passage === 'string';
  const complete = outline.level === 'stream' && !isOpen;
  cutOff(outline, end);
  if (outline.level === 'items') endItems(outline, end);
  if (outline.level === 'document') endDocument(outline, end, false);
  return complete;
}
