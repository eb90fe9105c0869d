import type { Limits } from '../options.ts';
import type { DocumentRange, InputIndex } from '../read/input-index.ts';
import { createReader, type Reader } from '../run/reader.ts';
import type { OpenSource } from '../source.ts';
import type { ListInHand } from './coverage-tally.ts';
import { beginsList } from './lines-of.ts';
import type { TextCounter, ValueText } from './text-counter.ts';

/** An input that has been split, and what counts it. */
export interface ValuesToRead {
  readonly open: OpenSource;
  readonly index: InputIndex;
  readonly texts: TextCounter;
  readonly limits: Limits;
  readonly signal: AbortSignal | undefined;
  /** Told how far it is. */
  readonly reach: (offset: number) => void;
}

/** Where a value is, and what is known of it before it is read. */
type ValueRange = Pick<DocumentRange, 'start' | 'end' | 'line' | 'column' | 'depth' | 'complete'>;

const CHECKED_VALUES = 256;

/** Counts the values of an input that may run over many lines. */
export async function readValues(input: ValuesToRead): Promise<void> {
  const { open, index, texts, signal, reach } = input;
  const { documents } = index;
  const reader = createReader(open);
  // What the first element of a list is decides whether the list is one line.
  let mayBeLine = index.isArray && index.root.length === 0;
  let list: ListInHand | null = null;
  for (let ordinal = 0; ordinal < documents.count; ordinal += 1) {
    if (ordinal % CHECKED_VALUES === 0) signal?.throwIfAborted();
    const document = documents.at(ordinal);
    if (document.arrays.length > 0) {
      await readPackage(input, reader, document);
      mayBeLine = false;
    } else {
      const text = await readText(input, reader, document);
      const parsed = text && texts.parse(text);
      if (!parsed) continue;
      if (mayBeLine && !beginsList(parsed.value)) list = texts.openList();
      mayBeLine = false;
      if (list) list.addElement(parsed.value);
      else texts.addValue(parsed.value, text);
    }
    reach(document.end);
  }
  list?.end();
}

async function readPackage(
  input: ValuesToRead,
  reader: Reader,
  document: DocumentRange,
): Promise<void> {
  const { index, texts, signal, reach } = input;
  const { line, column, complete, firstItem, itemCount } = document;
  texts.addPackage();
  for (let ordinal = firstItem; ordinal < firstItem + itemCount; ordinal += 1) {
    const { start, length, ...range } = index.items.at(ordinal);
    const text = await readText(input, reader, { ...range, start, end: start + length });
    if (text) texts.addItem(text);
    if (ordinal % CHECKED_VALUES > 0) continue;
    signal?.throwIfAborted();
    reach(start);
  }
  const isToldAtItem = itemCount > 0 && !index.items.at(firstItem + itemCount - 1).complete;
  if (!complete && !isToldAtItem) texts.addBroken({ kind: 'truncated', line, column });
}

/** The text of a value; null, and said to be broken, where it is too much or its end is missing. */
async function readText(
  { texts, limits }: ValuesToRead,
  reader: Reader,
  { start, end, line, column, depth, complete }: ValueRange,
): Promise<ValueText | null> {
  const length = end - start;
  const isTooLarge = length > limits.elementBytes;
  if (isTooLarge || !complete || depth > limits.nesting) {
    const kind = isTooLarge ? 'oversized-element' : complete ? 'nesting' : 'truncated';
    texts.addBroken({ kind, line, column });
    return null;
  }
  const bytes = reader.peek(start, length) ?? (await reader.load(start, length));
  return { bytes, line, column };
}
