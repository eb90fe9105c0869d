import type { DocumentFacts } from '../document-facts.ts';
import { declaredExtensions } from '../extensions/address.ts';
import type { Finding } from '../finding.ts';
import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import type { RootKind } from '../plan/plan.ts';
import type { Damage } from '../read/damage.ts';
import type { DocumentRange, InputIndex } from '../read/input-index.ts';
import { stepsTo } from '../read/nested-places.ts';
import type { DocumentKind } from '../read/recognise.ts';
import type { KnownVersion } from '../standard/standard.ts';
import { createDocumentVersions, type DocumentVersions } from './document-versions.ts';
import type { InputTally } from './input-tally.ts';
import type { JudgeItems } from './judge-items.ts';
import { kindOfDocument } from './kind-of-document.ts';
import { planName } from './plan-name.ts';
import { type DocumentText, readDocument } from './read-document.ts';
import type { Reader } from './reader.ts';
import type { Run } from './run.ts';
import type { Unit, UnitOrigin } from './unit.ts';

/** Judges documents of one input, in order. */
export interface DocumentJudge {
  judge(ordinal: number): AsyncGenerator<readonly Finding[], void>;
  /** Loads the extensions that a document declares, before another thread judges it. */
  loadExtensions(ordinal: number): Promise<void>;
  /** What bare releases and records without a version are; reads until it is known. */
  bareVersion(): Promise<KnownVersion>;
}

/** What a judge of documents works with. */
export interface DocumentContext {
  readonly run: Run;
  readonly name: string;
  readonly inputIndex: number;
  readonly index: InputIndex;
  readonly reader: Reader;
  readonly tally: InputTally;
  readonly judgeItems: JudgeItems;
  /** The version that the caller forces. */
  readonly forced: KnownVersion | undefined;
  readonly memory: DocumentMemory;
}

/** What earlier documents of the input have shown. */
export interface DocumentMemory {
  bareVersion: KnownVersion | null;
  sawHead: boolean;
}

const EMPTY: JsonObject = {};

/** Makes the judge of an input that has been split. */
export function createDocumentJudge(context: DocumentContext): DocumentJudge {
  const { run, name, inputIndex, index, reader, forced, memory } = context;
  const { documents } = index;
  const versions = createDocumentVersions({
    index,
    reader,
    memory,
    forced,
    nesting: run.limits.nesting,
    newerFieldTest: run.newerFieldTest,
  });

  async function read(document: DocumentRange): Promise<DocumentText> {
    return readDocument(reader, index, document, run.limits);
  }

  function originOf(document: DocumentRange): UnitOrigin {
    if (index.isOneValue) return { inputIndex, input: name };
    const { line, place } = document;
    const documentLine = place[0] ?? line;
    return { inputIndex, input: `${name}:${documentLine}`, documentLine };
  }

  async function gather(
    { start, end }: DocumentRange,
    kind: DocumentKind,
    subject: string,
    value: JsonValue,
  ): Promise<void> {
    const form = kind === 'record' ? 'record' : 'release';
    const item = { input: inputIndex, form, subject, start, length: end - start } as const;
    await run.gathering?.take(item, value);
  }

  function unitOf(
    document: DocumentRange,
    { bytes, pieces, parsed }: DocumentText,
    facts: DocumentFacts,
    prefix: Unit['prefix'],
    ordinal: number,
  ): Unit {
    const { colons } = document;
    const damages = damagesAround(index, document, ordinal);
    const kind = ROOT_KINDS[facts.kind];
    const isCut = index.cut && !document.complete;
    return { kind, prefix, bytes, pieces, colons, parsed, damages, document: facts, isCut };
  }

  async function loadExtensions(ordinal: number): Promise<void> {
    const document = documents.at(ordinal);
    if (document.arrays.length === 0) return;
    const text = await read(document);
    const kind = kindOfDocument(document, text);
    if (kind) await run.extensions.load(declaredBy(kind, headOf(text)));
  }

  const steps: Steps = { context, versions, read, originOf, unitOf, gather };
  return {
    judge: (ordinal) => judgeAt(steps, ordinal),
    loadExtensions,
    bareVersion: versions.ofBareDocuments,
  };
}

/** What it takes to judge a document. */
interface Steps {
  readonly context: DocumentContext;
  readonly versions: DocumentVersions;
  read(document: DocumentRange): Promise<DocumentText>;
  originOf(document: DocumentRange): UnitOrigin;
  unitOf(
    document: DocumentRange,
    text: DocumentText,
    facts: DocumentFacts,
    prefix: Unit['prefix'],
    ordinal: number,
  ): Unit;
  gather(
    document: DocumentRange,
    kind: DocumentKind,
    subject: string,
    value: JsonValue,
  ): Promise<void>;
}

/** Stands apart: a closure that is a generator has a hidden class, which keeps all that it refers to. */
async function* judgeAt(
  { context, versions, read, originOf, unitOf, gather }: Steps,
  ordinal: number,
): AsyncGenerator<readonly Finding[], void> {
  const { run, index, reader, tally, judgeItems, memory } = context;
  const { documents, isArray } = index;
  const document = documents.at(ordinal);
  const isBare = document.arrays.length === 0;
  let text = await read(document);
  const recognised = kindOfDocument(document, text);
  const kind = recognised ?? 'release';
  const head = headOf(text);
  const bareVersionBefore = memory.bareVersion;
  const version = await versions.decide(document, head);
  // Looking for the version moved the window that a bare document's bytes are in.
  if (memory.bareVersion !== bareVersionBefore) text = await read(document);
  const declared = declaredBy(kind, head);
  await run.extensions.load(declared);
  const plan = await run.planFor(planName({ version: version.used, extensions: declared }));
  const first = head !== EMPTY && !memory.sawHead;
  memory.sawHead ||= first;
  const { extensions } = plan;
  const facts: DocumentFacts = { kind, head, version, extensions, first };
  const prefix = isArray ? [ordinal] : stepsTo(index.root, document.place);
  const origin = originOf(document);
  const value = 'value' in text.parsed ? text.parsed.value : null;
  // What is no object is wrong as a release, but makes the input no other kind or version.
  if (recognised || isObject(value)) tally.addDocument(facts, { isBare, value });
  const unit = unitOf(document, text, facts, prefix, ordinal);
  if (isBare) {
    const isPackage = kind === 'release-package' || kind === 'record-package';
    if (!isPackage) await gather(document, kind, plan.name, value);
    yield run.judge(plan, unit, origin);
    return;
  }
  const { findings, finish } = run.judgeHead(plan, unit, origin);
  const firstItem = document.arrays[0]?.start ?? document.end;
  yield findings.filter(({ offset }) => offset <= firstItem);
  const common = { run, plan, items: index.items, reader, origin, prefix, tally };
  const repeated = yield* judgeItems(common, document);
  yield finish(repeated);
  yield findings.filter(({ offset }) => offset > firstItem);
}

const ROOT_KINDS: Readonly<Record<DocumentKind, RootKind>> = {
  'release-package': 'release-package',
  'record-package': 'record-package',
  release: 'release',
  record: 'record',
  'compiled-release': 'release',
  'versioned-release': 'versioned-release',
};

/** Packages alone declare extensions. */
function declaredBy(kind: DocumentKind, head: JsonObject): readonly string[] {
  return kind.endsWith('package') ? declaredExtensions(head) : [];
}

function headOf({ parsed }: DocumentText): JsonObject {
  return 'value' in parsed && isObject(parsed.value) ? parsed.value : EMPTY;
}

function damagesAround(
  { documents, items, byteOrderMark, gaps, bytes, complete: wholeInput, cut }: InputIndex,
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
  if (!cut && (cutBehind || (!complete && !lastItemTellsIt))) {
    found.push({ kind: 'truncated', offset: bytes, path: [] });
  }
  return found;
}
