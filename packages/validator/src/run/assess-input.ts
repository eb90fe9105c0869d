import type { InputKind, InputReason, InputStatus, InputSummary } from '../assessment.ts';
import { VitrinaError } from '../errors.ts';
import type { Finding } from '../finding.ts';
import type { CheckOptions } from '../options.ts';
import type { InputIndex } from '../read/input-index.ts';
import { recogniseOther } from '../read/recognise.ts';
import { createSplitter } from '../read/split.ts';
import type { OpenSource, Source } from '../source.ts';
import { createDocumentJudge, type DocumentJudge } from './document-judge.ts';
import { createReader } from './reader.ts';
import type { Run } from './run.ts';

/** Checks one input: splits it, judges its documents, and says what it was. Yields worded findings. */
export async function* assessInput(
  run: Run,
  source: Source,
  inputIndex: number,
  options: CheckOptions,
): AsyncGenerator<readonly Finding[], InputSummary> {
  let open: OpenSource;
  try {
    open = await source.open();
  } catch (error) {
    return unobtained(source, error);
  }
  try {
    const index = await split(source, open, options);
    const judge = createDocumentJudge(run, source, open, index, inputIndex, options);
    yield* judge.documents();
    return await summarise(source, open, index, judge);
  } catch (error) {
    if (error instanceof VitrinaError && error.code === 'damaged-gzip') {
      return unobtained(source, error);
    }
    throw error;
  } finally {
    await open.close();
  }
}

async function split(
  { name }: Source,
  open: OpenSource,
  { onProgress, signal }: CheckOptions,
): Promise<InputIndex> {
  const splitter = createSplitter();
  let bytesDone = 0;
  for await (const chunk of open.chunks()) {
    signal?.throwIfAborted();
    splitter.push(chunk);
    bytesDone += chunk.length;
    onProgress?.({ input: name, stage: 'reading', bytesDone, items: 0 });
  }
  return splitter.end();
}

async function summarise(
  { name }: Source,
  open: OpenSource,
  { documents, bytes, isArray }: InputIndex,
  { summary }: DocumentJudge,
): Promise<InputSummary> {
  const { kinds, versions, extensions, counts } = summary();
  const [first, ...others] = kinds;
  const kind: InputKind = first === undefined ? 'none' : others.length > 0 ? 'mixed' : first;
  const firstBytes = await createReader(open).load(0, Math.min(bytes, 65_536));
  const isEmptyArray = isArray && documents.count === 0;
  const hasJson = isEmptyArray || firstShapes(documents).some((shape) => shape !== 'garbage');
  return {
    path: name,
    sha256: await open.sha256(),
    bytes: open.storedBytes(),
    kind,
    ocdsVersion: versions,
    extensions,
    counts,
    ...(kind === 'none' ? recogniseOther(firstBytes, hasJson) : { status: 'read' as const }),
  };
}

function firstShapes(documents: InputIndex['documents']): string[] {
  const count = Math.min(documents.count, 100);
  return Array.from({ length: count }, (_, ordinal) => documents.at(ordinal).shape);
}

const UNOBTAINED: ReadonlySet<string> = new Set<InputReason>([
  'missing-file',
  'unreadable-file',
  'directory-without-json',
  'no-match',
  'damaged-gzip',
]);

function unobtained({ name }: Source, error: unknown): InputSummary {
  if (!(error instanceof VitrinaError) || !UNOBTAINED.has(error.code)) throw error;
  const status: InputStatus = 'unreadable';
  return {
    path: name,
    sha256: '',
    bytes: 0,
    kind: 'none',
    ocdsVersion: [],
    extensions: [],
    counts: { packages: 0, releases: 0, records: 0, ocids: 0 },
    status,
    reason: error.code as InputReason,
  };
}
