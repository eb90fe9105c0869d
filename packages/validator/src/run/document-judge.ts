import type { DocumentFacts, VersionDecision } from '../document-facts.ts';
import type { Finding } from '../finding.ts';
import { isObject, type JsonObject } from '../json.ts';
import type { CheckOptions } from '../options.ts';
import type { RootKind } from '../plan/plan.ts';
import type { Damage } from '../read/damage.ts';
import type { DocumentRange, InputIndex } from '../read/input-index.ts';
import { readableKeys } from '../read/readable-keys.ts';
import { type DocumentKind, recogniseDocument } from '../read/recognise.ts';
import type { OpenSource, Source } from '../source.ts';
import type { KnownVersion } from '../standard/standard.ts';
import { decideVersion } from './decide-version.ts';
import { createInputTally, type InputTally } from './input-tally.ts';
import { judgeItems } from './judge-items.ts';
import { type DocumentText, readDocument } from './read-document.ts';
import { createReader } from './reader.ts';
import type { Run } from './run.ts';
import type { Unit, UnitOrigin } from './unit.ts';
import { bareDocuments, inferVersion, itemsOf } from './version-inference.ts';

/** Judges the documents of one input, in order. */
export interface DocumentJudge {
  documents(): AsyncGenerator<readonly Finding[], void>;
  summary(): ReturnType<InputTally['summary']>;
}

const EMPTY: JsonObject = {};
const PROGRESS_DOCUMENTS = 256;

/** Makes the judge of an input that has been split. */
export function createDocumentJudge(
  run: Run,
  { name }: Source,
  open: OpenSource,
  index: InputIndex,
  inputIndex: number,
  options: CheckOptions,
): DocumentJudge {
  const reader = createReader(open);
  const tally = createInputTally();
  const { documents, isArray } = index;
  const forced = options.ocdsVersion as KnownVersion | undefined;
  let bareVersion: KnownVersion | null = null;
  let sawHead = false;

  async function read(document: DocumentRange): Promise<DocumentText> {
    return readDocument(reader, index, document, run.limits);
  }

  /** Until one document is recognised nothing is judged: the input may not be OCDS at all. */
  async function hasOcds(): Promise<boolean> {
    for (let ordinal = 0; ordinal < documents.count; ordinal += 1) {
      const document = documents.at(ordinal);
      if (document.arrays.length > 0) return true;
      if (document.shape === 'object' && kindOf(document, await read(document))) return true;
    }
    return false;
  }

  async function versionOf(
    document: DocumentRange,
    head: JsonObject,
    isBare: boolean,
  ): Promise<VersionDecision> {
    const { version: declared } = head as Record<'version', unknown>;
    const { nesting } = run.limits;
    return decideVersion(declared, forced, async () => {
      const hasNewerField = await run.newerFieldTest();
      if (!isBare) {
        // Packages of 1.0 have no extensions.
        if (Object.hasOwn(head, 'extensions')) return '1.1';
        const items = itemsOf(index, document.firstItem, document.itemCount);
        return inferVersion(reader, items, hasNewerField, nesting);
      }
      bareVersion ??= await inferVersion(reader, bareDocuments(index), hasNewerField, nesting);
      return bareVersion;
    });
  }

  function originOf(document: DocumentRange): UnitOrigin {
    const severalValues = documents.count > 1 && !isArray;
    if (!severalValues) return { inputIndex, input: name };
    return { inputIndex, input: `${name}:${document.line}`, documentLine: document.line };
  }

  async function* judgeOne(ordinal: number): AsyncGenerator<readonly Finding[], void> {
    const document = documents.at(ordinal);
    const isBare = document.arrays.length === 0;
    let text = await read(document);
    const recognised = kindOf(document, text);
    const kind = recognised ?? 'release';
    const head = headOf(text);
    const bareVersionBefore = bareVersion;
    const version = await versionOf(document, head, isBare);
    // Looking for the version moved the window that a bare document's bytes are in.
    if (bareVersion !== bareVersionBefore) text = await read(document);
    const plan = await run.planFor(version.used);
    const first = head !== EMPTY && !sawHead;
    sawHead ||= first;
    const facts: DocumentFacts = { kind, head, version, first };
    const prefix = isArray ? [ordinal] : [];
    const origin = originOf(document);
    const value = 'value' in text.parsed ? text.parsed.value : null;
    // What is no object is wrong as a release, but makes the input no other kind or version.
    if (recognised || isObject(value)) tally.addDocument(facts, { isBare, value });
    const unit = unitOf(document, text, facts, prefix, ordinal);
    if (isBare) {
      yield run.judge(plan, unit, origin);
      return;
    }
    const { findings, finish } = run.judgeHead(plan, unit, origin);
    const firstItem = document.arrays[0]?.start ?? document.end;
    yield findings.filter(({ offset }) => offset <= firstItem);
    const context = { run, plan, index, document, reader, origin, prefix, tally };
    const repeated = yield* judgeItems(context, options);
    yield finish(repeated);
    yield findings.filter(({ offset }) => offset > firstItem);
  }

  function tellProgress(ordinal: number): void {
    const bytesDone = documents.at(ordinal).end;
    const progress = { input: name, bytesDone, bytesTotal: index.bytes, items: ordinal + 1 };
    options.onProgress?.({ stage: 'checking', ...progress });
  }

  function unitOf(
    document: DocumentRange,
    { bytes, pieces, parsed }: DocumentText,
    facts: DocumentFacts,
    prefix: readonly number[],
    ordinal: number,
  ): Unit {
    const { colons } = document;
    const damages = damagesAround(index, document, ordinal);
    const kind = ROOT_KINDS[facts.kind];
    return { kind, prefix, bytes, pieces, colons, parsed, damages, document: facts };
  }

  return {
    summary: tally.summary,
    async *documents() {
      if (!(await hasOcds())) return;
      for (let ordinal = 0; ordinal < documents.count; ordinal += 1) {
        options.signal?.throwIfAborted();
        yield* judgeOne(ordinal);
        if (ordinal % PROGRESS_DOCUMENTS === 0) tellProgress(ordinal);
      }
    },
  };
}

const ROOT_KINDS: Readonly<Record<DocumentKind, RootKind>> = {
  'release-package': 'release-package',
  'record-package': 'record-package',
  release: 'release',
  record: 'record',
  'compiled-release': 'release',
};

/** What a document is; one that cannot be parsed is known by its arrays and readable keys. */
function kindOf({ arrays }: DocumentRange, { bytes, parsed }: DocumentText): DocumentKind | null {
  if ('value' in parsed) return isObject(parsed.value) ? recogniseDocument(parsed.value) : null;
  if (arrays.some(({ key }) => key === 'records')) return 'record-package';
  if (arrays.length > 0) return 'release-package';
  return recogniseDocument(Object.fromEntries(readableKeys(bytes).map((key) => [key, null])));
}

function headOf({ parsed }: DocumentText): JsonObject {
  return 'value' in parsed && isObject(parsed.value) ? parsed.value : EMPTY;
}

function damagesAround(
  { documents, items, byteOrderMark, gaps, bytes, complete: wholeInput }: InputIndex,
  { start, complete, firstItem, itemCount }: DocumentRange,
  ordinal: number,
): readonly Damage[] {
  const found: Damage[] = [];
  if (byteOrderMark && ordinal === 0) found.push({ kind: 'byte-order-mark', offset: 0, path: [] });
  // What is wrong between two documents is told with the first of them.
  const from = ordinal === 0 ? 0 : start;
  const to = ordinal + 1 < documents.count ? documents.at(ordinal + 1).start : bytes;
  for (const { offset } of gaps) {
    if (offset >= from && offset < to) found.push({ kind: 'invalid-json', offset, path: [] });
  }
  const lastItemTellsIt = itemCount > 0 && !items.at(firstItem + itemCount - 1).complete;
  const cutBehind = !wholeInput && complete && ordinal === documents.count - 1;
  if (cutBehind || (!complete && !lastItemTellsIt)) {
    found.push({ kind: 'truncated', offset: bytes, path: [] });
  }
  return found;
}
