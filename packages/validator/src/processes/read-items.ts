import type { JsonValue } from '../json.ts';
import { parseText } from '../read/parse-text.ts';
import type { KeptInputs } from './kept-inputs.ts';
import type { IndexedItem } from './process-index.ts';

/** Bytes that are read at once, and bytes between two items that are read along. */
const SPAN_BYTES = 1_048_576;
const GAP_BYTES = 16_384;

/** Items with no others between them. */
interface Span {
  readonly input: number;
  readonly start: number;
  readonly items: IndexedItem[];
  end: number;
}

/**
 * Reads items again, in the order in which they stand, and gives their values. An item is missing where
 * its bytes are no JSON any more: the input has changed.
 */
export async function readItems(
  items: readonly IndexedItem[],
  inputs: Pick<KeptInputs, 'read'>,
): Promise<ReadonlyMap<IndexedItem, JsonValue>> {
  const values = new Map<IndexedItem, JsonValue>();
  for await (const [item, bytes] of readItemTexts(items, inputs)) {
    const parsed = parseText(bytes);
    if ('value' in parsed) values.set(item, parsed.value);
  }
  return values;
}

/** The bytes of items, in the order in which they stand; valid until the next. */
export async function* readItemTexts(
  items: readonly IndexedItem[],
  inputs: Pick<KeptInputs, 'read'>,
): AsyncGenerator<readonly [item: IndexedItem, bytes: Uint8Array], void> {
  for (const { input, start, end, items: inside } of spansOf(items)) {
    const bytes = await inputs.read(input, start, end - start);
    for (const item of inside) {
      const from = item.start - start;
      yield [item, bytes.subarray(from, from + item.length)];
    }
  }
}

function spansOf(items: readonly IndexedItem[]): readonly Span[] {
  const spans: Span[] = [];
  const ordered = [...items].sort(
    (one, other) => one.input - other.input || one.start - other.start,
  );
  for (const item of ordered) {
    const { input, start, length } = item;
    const end = start + length;
    const span = spans.at(-1);
    const isNear =
      span?.input === input && start - span.end <= GAP_BYTES && end - span.start <= SPAN_BYTES;
    if (span && isNear) {
      span.items.push(item);
      span.end = end;
    } else spans.push({ input, start, items: [item], end });
  }
  return spans;
}
