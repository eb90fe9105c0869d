import { isObject } from '../json.ts';
import type { InputIndex } from '../read/input-index.ts';
import { parseText } from '../read/parse-text.ts';
import type { NewerFieldTest } from '../standard/newer-fields.ts';
import type { KnownVersion } from '../standard/standard.ts';
import type { Reader } from './reader.ts';

/** A range of bytes that holds a release, a record, or something else. */
export interface ElementRange {
  readonly start: number;
  readonly length: number;
  readonly depth: number;
}

/**
 * What data without a version are: 1.1 where any element has a field that only 1.1 defines, else 1.0.
 * Reads elements until the first such field.
 */
export async function inferVersion(
  reader: Reader,
  elements: Iterable<ElementRange>,
  hasNewerField: NewerFieldTest,
  nesting: number,
): Promise<KnownVersion> {
  for (const { start, length, depth } of elements) {
    if (depth > nesting) continue;
    const parsed = parseText(reader.peek(start, length) ?? (await reader.load(start, length)));
    if ('value' in parsed && hasNewerFieldAnywhere(hasNewerField, parsed.value)) return '1.1';
  }
  return '1.0';
}

/** A record is looked into for its releases. */
function hasNewerFieldAnywhere(hasNewerField: NewerFieldTest, element: unknown): boolean {
  if (hasNewerField(element)) return true;
  if (!isObject(element)) return false;
  const { compiledRelease, releases } = element as Record<string, unknown>;
  return hasNewerField(compiledRelease) || (Array.isArray(releases) && hasNewerField(releases));
}

/** The items of one document. */
export function* itemsOf(index: InputIndex, first: number, count: number): Iterable<ElementRange> {
  for (let ordinal = first; ordinal < first + count; ordinal += 1) yield index.items.at(ordinal);
}

/** The documents of an input that are releases or records themselves. */
export function* bareDocuments({ documents }: InputIndex): Iterable<ElementRange> {
  for (let ordinal = 0; ordinal < documents.count; ordinal += 1) {
    const { shape, arrays, start, end, depth } = documents.at(ordinal);
    if (shape === 'object' && arrays.length === 0) yield { start, length: end - start, depth };
  }
}
