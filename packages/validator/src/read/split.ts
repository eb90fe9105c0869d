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
  /** Says that no bytes follow; to be called once. */
  end(): InputIndex;
}

/** A splitter for one input. It looks at every byte once and at keys of documents alone. */
export function createSplitter(): Splitter {
  const outline = createOutline();
  return {
    push(chunk) {
      takeChunk(outline.scan, chunk);
      let at = 0;
      while (at < chunk.length) at = pass(outline, at);
      leaveChunk(outline.scan);
    },
    end() {
      const { scan, index, isArray } = outline;
      const bytes = scan.position + scan.bytes.length;
      const complete = endInput(outline, bytes);
      return index.finish({ bytes, byteOrderMark: outline.byteOrderMark, isArray, complete });
    },
  };
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
