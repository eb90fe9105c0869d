import { RECORD_FIELDS, RELEASE_FIELDS } from './recognise.ts';
import type { RootPath } from './root-path.ts';
import { createStructureScan, type StructureVisitor } from './structure-scan.ts';

/** Looks through an input for the places where packages, releases or records stand. */
export interface RootFinder {
  push(chunk: Uint8Array): void;
  /** Paths to them, none of which leads through another; the first few. */
  roots(): RootPath[];
}

const DEEPEST = 12;
const MOST_PATHS = 10_000;
const MOST_ROOTS = 5;

const ITEM_KEYS: ReadonlySet<string> = new Set(['releases', 'records']);
/** What a release or a record has beside an ocid; a list of search results has none of it. */
const ITEM_FIELDS: ReadonlySet<string> = new Set(
  [...RELEASE_FIELDS, ...RECORD_FIELDS].filter((field) => field !== 'ocid'),
);

/** A path that objects were met at: lists have the path of the object that they are in. */
interface Path {
  readonly keys: RootPath;
  readonly children: Map<string, Path>;
  isRoot: boolean;
}

/** An object or list that the scan is in. */
interface Frame {
  readonly path: Path;
  readonly isList: boolean;
  key: string | null;
  hasOcid: boolean;
  hasItemField: boolean;
  hasItems: boolean;
}

/** Makes a finder for one input. */
export function createRootFinder(): RootFinder {
  const top: Path = { keys: [], children: new Map(), isRoot: false };
  const frames: Frame[] = [];
  let pathCount = 0;

  function pathOf({ path, isList, key }: Frame): Path | null {
    if (isList) return path;
    if (key === null) return null;
    const known = path.children.get(key);
    if (known || pathCount === MOST_PATHS || path.keys.length === DEEPEST) return known ?? null;
    pathCount += 1;
    const child: Path = { keys: [...path.keys, key], children: new Map(), isRoot: false };
    path.children.set(key, child);
    return child;
  }

  const visitor: StructureVisitor = {
    start(kind) {
      const frame = frames.at(-1);
      if (frame && !frame.isList) noteMember(frame, kind);
      if (kind === 'scalar' || (frame && isRecognised(frame))) return false;
      const isList = kind === 'array';
      if (isList && frame?.isList) return false;
      const path = frame ? pathOf(frame) : top;
      if (!path) return false;
      const facts = { key: null, hasOcid: false, hasItemField: false, hasItems: false };
      frames.push({ path, isList, ...facts });
      return true;
    },
    key(text) {
      const frame = frames.at(-1) as Frame;
      frame.key = text;
    },
    leave() {
      const frame = frames.pop() as Frame;
      if (isRecognised(frame)) frame.path.isRoot = true;
    },
    end() {},
    comma() {},
  };

  const scan = createStructureScan(visitor);
  return {
    push: scan.push,
    roots() {
      // What the input breaks off in counts too.
      for (const frame of frames) if (isRecognised(frame)) frame.path.isRoot = true;
      return [...rootsBelow(top)].slice(0, MOST_ROOTS);
    },
  };
}

function noteMember(frame: Frame, kind: 'object' | 'array' | 'scalar'): void {
  const { key } = frame;
  if (key === null) return;
  if (key === 'ocid') frame.hasOcid = true;
  if (kind === 'array' && ITEM_KEYS.has(key)) frame.hasItems = true;
  if (ITEM_FIELDS.has(key)) frame.hasItemField = true;
}

function isRecognised({ hasOcid, hasItemField, hasItems }: Frame): boolean {
  return hasItems || (hasOcid && hasItemField);
}

function* rootsBelow({ isRoot, keys, children }: Path): Iterable<RootPath> {
  if (isRoot) yield keys;
  else for (const child of children.values()) yield* rootsBelow(child);
}
