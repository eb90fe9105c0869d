import { isObject } from '../json.ts';
import type { Limits } from '../options.ts';
import { createRootFinder } from '../read/find-roots.ts';
import type { DocumentRange, InputIndex } from '../read/input-index.ts';
import { recogniseDocument } from '../read/recognise.ts';
import type { RootPath } from '../read/root-path.ts';
import { createRootSplitter } from '../read/root-splitter.ts';
import { createStructureScan } from '../read/structure-scan.ts';
import type { OpenSource } from '../source.ts';
import { kindOfDocument } from './kind-of-document.ts';
import { type DocumentText, readDocument } from './read-document.ts';
import { createReader } from './reader.ts';

/** Where the documents of an input are. */
export interface FoundDocuments {
  readonly index: InputIndex;
  /** False where nothing in the input is OCDS: then nothing of it is judged. */
  readonly hasOcds: boolean;
  /** Where releases stand below the top, where that is not one place. */
  readonly roots: readonly RootPath[];
}

/** How documents are looked for. */
export interface FindDocumentsOptions {
  readonly limits: Limits;
  /** Items to index. */
  readonly limit: number | undefined;
  /** True where the index is of the only place to look at. */
  readonly isRootGiven: boolean;
  readonly signal: AbortSignal | undefined;
}

/** What is read at once, and the largest document that is parsed just to see what it is. */
const READ_BYTES = 1_048_576;
const LOOKED_AT = 100;
const MOST_KEYS = 1000;

/**
 * Finds out whether the documents of an index are OCDS. If not, and if releases or records stand at one
 * place below the top, the documents are those found there.
 */
export async function findDocuments(
  open: OpenSource,
  index: InputIndex,
  options: FindDocumentsOptions,
): Promise<FoundDocuments> {
  const content = await lookInto(open, index, options.limits);
  const hasOcds = content !== 'other';
  if (content === 'items' || options.isRootGiven || !hasNesting(index)) {
    return { index, hasOcds, roots: [] };
  }
  const finder = createRootFinder();
  await readAll(open, index.bytes, finder.push, options.signal);
  const roots = finder.roots();
  const [root, ...others] = roots;
  if (root === undefined || others.length > 0) return { index, hasOcds, roots };
  const splitter = createRootSplitter(root, options.limit);
  await readAll(open, index.bytes, splitter.push, options.signal, splitter.isFull);
  return { index: splitter.end(), hasOcds: true, roots: [] };
}

/** Goes through an input that was read before. */
async function readAll(
  { read }: OpenSource,
  bytes: number,
  push: (chunk: Uint8Array) => void,
  signal: AbortSignal | undefined,
  isEnough: () => boolean = () => false,
): Promise<void> {
  for (let at = 0; at < bytes && !isEnough(); at += READ_BYTES) {
    signal?.throwIfAborted();
    push(await read(at, Math.min(READ_BYTES, bytes - at)));
  }
}

/** `heads` are packages without releases and records, which may stand elsewhere. */
async function lookInto(
  open: OpenSource,
  index: InputIndex,
  limits: Limits,
): Promise<'items' | 'heads' | 'other'> {
  const { documents } = index;
  const reader = createReader(open);
  let content: 'heads' | 'other' = 'other';
  for (let ordinal = 0; ordinal < documents.count; ordinal += 1) {
    const document = documents.at(ordinal);
    if (document.arrays.length > 0) return 'items';
    if (document.shape !== 'object' || !(await mayBeOcds(open, document))) continue;
    const text = await readDocument(reader, index, document, limits);
    const kind = kindOfDocument(document, text);
    // A package whose `releases` are no list is a package with a defect, not an envelope of another.
    if (hasItemKey(text)) return 'items';
    if (kind === 'release-package' || kind === 'record-package') content = 'heads';
    else if (kind !== null) return 'items';
  }
  return content;
}

function hasItemKey({ parsed }: DocumentText): boolean {
  if (!('value' in parsed) || !isObject(parsed.value)) return false;
  if (recogniseDocument(parsed.value) === null) return false;
  return Object.hasOwn(parsed.value, 'releases') || Object.hasOwn(parsed.value, 'records');
}

/** Large documents are looked at piece by piece before one of them is taken into memory. */
async function mayBeOcds({ read }: OpenSource, { start, end }: DocumentRange): Promise<boolean> {
  if (end - start <= READ_BYTES) return true;
  const keys = new Map<string, null>();
  let depth = 0;
  const scan = createStructureScan({
    start() {
      depth += 1;
      return depth === 1;
    },
    key(text) {
      if (text !== null && keys.size < MOST_KEYS) keys.set(text, null);
    },
    end() {
      depth -= 1;
    },
    comma() {},
    leave() {
      depth -= 1;
    },
  });
  for (let at = start; at < end; at += READ_BYTES) {
    scan.push(await read(at, Math.min(READ_BYTES, end - at)));
    if (recogniseDocument(Object.fromEntries(keys)) !== null) return true;
  }
  return false;
}

function hasNesting({ documents }: InputIndex): boolean {
  const count = Math.min(documents.count, LOOKED_AT);
  for (let ordinal = 0; ordinal < count; ordinal += 1) {
    const { shape } = documents.at(ordinal);
    if (shape === 'object' || shape === 'array') return true;
  }
  return false;
}
