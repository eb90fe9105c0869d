import { isObject, type JsonObject } from '../json.ts';
import { isVersionedForm } from './versioned-form.ts';

/** What a document is. */
export type DocumentKind =
  | 'release-package'
  | 'record-package'
  | 'release'
  | 'record'
  | 'compiled-release'
  | 'versioned-release';

const PACKAGE_FIELDS = ['publishedDate', 'publisher', 'uri', 'version'];

/** What a record has beside its ocid. */
export const RECORD_FIELDS: readonly string[] = ['releases', 'compiledRelease', 'versionedRelease'];

/** What tells a release. */
export const RELEASE_FIELDS: readonly string[] = [
  'ocid',
  'tag',
  'initiationType',
  'parties',
  'buyer',
  'planning',
  'tender',
  'awards',
  'contracts',
];

/** Tells by its keys what a document is; null where nothing in it is OCDS. */
export function recogniseDocument(document: JsonObject): DocumentKind | null {
  const has = (key: string): boolean => Object.hasOwn(document, key);
  if (!has('ocid')) {
    if (has('records')) return 'record-package';
    if (has('releases')) return 'release-package';
  }
  if (RECORD_FIELDS.some(has)) return 'record';
  const { tag } = document as Record<'tag', unknown>;
  if (Array.isArray(tag) && tag.includes('compiled')) return 'compiled-release';
  if (RELEASE_FIELDS.some(has)) return isVersionedForm(document) ? 'versioned-release' : 'release';
  return PACKAGE_FIELDS.filter(has).length >= 2 && isObject(document) ? 'release-package' : null;
}
