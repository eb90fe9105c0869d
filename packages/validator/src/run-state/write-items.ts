import type { IndexedItem } from '../processes/process-index.ts';
import { readItemTexts } from '../processes/read-items.ts';
import { LINE_FEED } from '../read/byte.ts';
import type { RunProcesses } from '../run/run-processes.ts';
import type { AddSection } from './write-state.ts';

/** What is read and written at once. */
const BATCH_BYTES = 4_194_304;
const BATCH_ITEMS = 1_000;

const BLANK = 0x20;

/** Adds the releases and records of a run, as they were published, in the order in which they came. */
export async function writeItems(
  { index, inputs }: Pick<RunProcesses, 'index' | 'inputs'>,
  addSection: AddSection,
): Promise<void> {
  for (let next = 0; next < index.items; ) {
    const first = index.at(next);
    const { form, subject } = first;
    const items: IndexedItem[] = [];
    let bytes = 0;
    for (let item = first; isLike(item, first); item = index.at(next)) {
      items.push(item);
      bytes += item.length;
      next += 1;
      if (next === index.items || items.length === BATCH_ITEMS || bytes >= BATCH_BYTES) break;
    }
    const texts = new Map<IndexedItem, Uint8Array>();
    for await (const [item, text] of readItemTexts(items, inputs)) texts.set(item, onOneLine(text));
    const lines = items.map((item) => texts.get(item) as Uint8Array);
    await addSection({ kind: 'items', count: items.length, form, subject }, lines);
  }
}

function isLike({ form, subject }: IndexedItem, other: IndexedItem): boolean {
  return form === other.form && subject === other.subject;
}

/** A copy without line breaks: JSON has them nowhere but between its parts, where a blank does as well. */
function onOneLine(text: Uint8Array): Uint8Array {
  const line = text.slice();
  for (let at = line.indexOf(LINE_FEED); at !== -1; at = line.indexOf(LINE_FEED, at + 1)) {
    line[at] = BLANK;
  }
  return line;
}
