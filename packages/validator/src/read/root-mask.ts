import { LINE_FEED } from './byte.ts';
import { type CommaWatch, createCommaWatch } from './comma-watch.ts';
import { createNestedPlaces, type NestedPlaces } from './nested-places.ts';
import type { RootPath } from './root-path.ts';
import { createStructureScan, type StructureVisitor } from './structure-scan.ts';

/** Blanks out what is not below a root, so that what is below it looks like concatenated documents. */
export interface RootMask {
  /** The next bytes with blanks in place of what is not below the root. Valid until the next call. */
  apply(chunk: Uint8Array): Uint8Array;
  readonly places: NestedPlaces;
  /** True where everything around the documents is closed. */
  isComplete(): boolean;
}

const SPACE = 0x20;
const MARK = [0xef, 0xbb, 0xbf] as const;

/** Lists and objects on the way to the documents. */
interface Frame {
  /** Keys of the root that lead here. */
  readonly matched: number;
  /** Commas of a list; null for an object. */
  readonly commas: CommaWatch | null;
}

/** Makes the mask for a root. `reportGap` is called where a comma is missing or one too many. */
export function createRootMask(root: RootPath, reportGap: (offset: number) => void): RootMask {
  const places = createNestedPlaces(root);
  const frames: Frame[] = [];
  const indexes: number[] = new Array(root.length + 1).fill(-1);
  let line = 1;
  let due = -1;
  let documentStart = -1;
  let kept: [start: number, end: number][] = [];
  let position = 0;
  let masked = new Uint8Array(0);

  const visitor: StructureVisitor = {
    start(kind, offset, startLine) {
      const frame = frames.at(-1);
      if (!frame) line = startLine;
      frame?.commas?.value(offset);
      if (frame?.commas) indexes[frame.matched] = (indexes[frame.matched] ?? -1) + 1;
      const matched = frame ? (frame.commas ? frame.matched : due) : 0;
      if (matched < 0) return false;
      if (kind === 'array' && !frame?.commas) return enter(matched, createCommaWatch(reportGap));
      if (kind === 'object' && matched < root.length) return enter(matched, null);
      if (matched < root.length) return false;
      places.add(offset, [line, ...indexes]);
      documentStart = offset;
      return false;
    },
    key(text) {
      const { matched } = frames.at(-1) as Frame;
      due = text !== null && text === root[matched] ? matched + 1 : -1;
    },
    end(offset) {
      if (documentStart >= 0) kept.push([documentStart, offset]);
      documentStart = -1;
    },
    comma(offset) {
      frames.at(-1)?.commas?.comma(offset);
    },
    leave(offset) {
      const { matched, commas } = frames.pop() as Frame;
      commas?.end(offset);
      if (commas) indexes[matched] = -1;
    },
  };

  function enter(matched: number, commas: CommaWatch | null): true {
    frames.push({ matched, commas });
    return true;
  }

  const scan = createStructureScan(visitor);

  return {
    places,
    isComplete: scan.isComplete,
    apply(chunk) {
      kept = [];
      scan.push(chunk);
      const end = position + chunk.length;
      if (documentStart >= 0) kept.push([documentStart, end]);
      if (masked.length < chunk.length) masked = new Uint8Array(chunk.length);
      masked.fill(SPACE, 0, chunk.length);
      let at = 0;
      for (const [from, to] of kept) {
        const first = Math.max(0, from - position);
        keepLines(chunk, masked, at, first);
        at = to - position;
        masked.set(chunk.subarray(first, at), first);
      }
      keepLines(chunk, masked, at, chunk.length);
      keepMark(chunk, masked, position);
      position = end;
      return masked.subarray(0, chunk.length);
    },
  };
}

function keepLines(chunk: Uint8Array, masked: Uint8Array, from: number, to: number): void {
  const part = chunk.subarray(from, to);
  for (let at = part.indexOf(LINE_FEED); at !== -1; at = part.indexOf(LINE_FEED, at + 1)) {
    masked[from + at] = LINE_FEED;
  }
}

/** A byte order mark before everything is no part of the value. */
function keepMark(chunk: Uint8Array, masked: Uint8Array, position: number): void {
  MARK.forEach((byte, index) => {
    const at = index - position;
    if (at >= 0 && chunk[at] === byte) masked[at] = byte;
  });
}
