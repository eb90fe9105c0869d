import type { Limits } from '../options.ts';
import type { InputIndex } from '../read/input-index.ts';
import { parseText } from '../read/parse-text.ts';
import { parseRoot } from '../read/root-path.ts';
import { createRootSplitter } from '../read/root-splitter.ts';
import { createSplitter } from '../read/split.ts';
import type { OpenSource } from '../source.ts';
import { createFirstLine } from './first-line.ts';
import { createLineReader, withoutMark } from './line-reader.ts';
import { readValues } from './read-values.ts';
import type { TextCounter } from './text-counter.ts';

/** An input that has been opened, and what counts it. */
export interface InputToRead {
  readonly name: string;
  readonly open: OpenSource;
  readonly texts: TextCounter;
  readonly root: string | undefined;
  readonly limits: Limits;
  readonly signal: AbortSignal | undefined;
  /** Told how far it is. */
  readonly reach: (stage: 'reading' | 'checking', offset: number) => void;
}

const READ_BYTES = 1_048_576;
const LOOKED_AT = 100;
const LINES_NAME = /\.(jsonl|ndjson)(\.gz)?$/i;

/**
 * Counts an input, as lines or as values that may run over many: JSON Lines by name, or whose first
 * line is JSON by itself, are lines, and so is what is no JSON as a whole. Returns the index of values.
 */
export async function readInput(input: InputToRead): Promise<InputIndex | null> {
  const { name, open, texts, root, limits, signal, reach } = input;
  const path = root === undefined ? null : parseRoot(root);
  const first = createFirstLine();
  let reading: Reading | null = path
    ? createRootSplitter(path)
    : LINES_NAME.test(name)
      ? createLineCount(input)
      : null;
  const begin = (): Reading => {
    const started = isValue(first.bytes()) ? createLineCount(input) : createSplitter();
    for (const piece of first.pieces()) started.push(piece);
    first.forget();
    return started;
  };
  await pushAll(input, (chunk) => {
    if (reading) reading.push(chunk);
    else if (first.push(chunk)) reading = begin();
  });
  const index = (reading ?? begin()).end();
  if (index === null) return null;
  if (path || (await isOfValues(open, index, first.end(), limits))) {
    await readValues({ open, index, texts, limits, signal, reach: (at) => reach('checking', at) });
    return index;
  }
  await readLines(input, index.bytes);
  return null;
}

/** What takes the bytes of an input: counts them as lines, or finds out where its values are. */
interface Reading {
  push(chunk: Uint8Array): void;
  end(): InputIndex | null;
}

function createLineCount({ texts, limits }: InputToRead): Reading {
  const lines = createLineReader(limits.elementBytes, (bytes, line) => {
    const text = { bytes, line, column: 1 };
    const parsed = texts.parse(text);
    if (parsed) texts.addValue(parsed.value, text);
  });
  return {
    push: lines.push,
    end() {
      lines.end();
      return null;
    },
  };
}

/** Goes through an input that was read before. */
async function readLines(input: InputToRead, bytes: number): Promise<void> {
  const { open, signal, reach } = input;
  const lines = createLineCount(input);
  for (let at = 0; at < bytes; at += READ_BYTES) {
    signal?.throwIfAborted();
    lines.push(await open.read(at, Math.min(READ_BYTES, bytes - at)));
    reach('checking', at);
  }
  lines.end();
}

async function pushAll(
  { open, signal, reach }: InputToRead,
  push: (chunk: Uint8Array) => void,
): Promise<void> {
  let bytes = 0;
  for await (const chunk of open.chunks()) {
    signal?.throwIfAborted();
    push(chunk);
    bytes += chunk.length;
    reach('reading', bytes);
  }
}

function isValue(bytes: Uint8Array | null): boolean {
  return bytes !== null && 'value' in parseText(withoutMark(bytes));
}

/**
 * True where values run over lines, or several stand in one line: of a package whatever is wrong with
 * it, of anything else where nothing is. A line that is broken must not take the next ones with it.
 */
async function isOfValues(
  { read }: OpenSource,
  { documents, isArray, complete, gaps }: InputIndex,
  lineEnd: number,
  { elementBytes }: Limits,
): Promise<boolean> {
  if (documents.count === 0) return isArray && complete;
  const first = documents.at(0);
  const { start, end, itemCount } = first;
  if (itemCount > 0) return true;
  const count = Math.min(documents.count, LOOKED_AT);
  const shapes = Array.from({ length: count }, (_, ordinal) => documents.at(ordinal).shape);
  if (!complete || gaps.length > 0 || shapes.includes('garbage')) return false;
  if (isArray) return documents.at(documents.count - 1).end > lineEnd;
  const isOfOneLine = end <= lineEnd && (count === 1 || documents.at(1).start > lineEnd);
  return !isOfOneLine && (end - start > elementBytes || isValue(await read(start, end - start)));
}
