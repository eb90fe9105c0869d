import { isObject } from '../json.ts';
import type { DocumentRange } from '../read/input-index.ts';
import { readableKeys } from '../read/readable-keys.ts';
import { type DocumentKind, recogniseDocument } from '../read/recognise.ts';
import type { DocumentText } from './read-document.ts';

/** What a document is; one that cannot be parsed is known by its arrays and readable keys. */
export function kindOfDocument(
  { arrays }: DocumentRange,
  { bytes, parsed }: DocumentText,
): DocumentKind | null {
  if ('value' in parsed) return isObject(parsed.value) ? recogniseDocument(parsed.value) : null;
  if (arrays.some(({ key }) => key === 'records')) return 'record-package';
  if (arrays.length > 0) return 'release-package';
  return recogniseDocument(Object.fromEntries(readableKeys(bytes).map((key) => [key, null])));
}
