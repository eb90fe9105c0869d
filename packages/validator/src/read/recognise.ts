import type { InputReason, InputStatus } from '../assessment.ts';
import { isObject, type JsonObject } from '../json.ts';

/** What a document is. */
export type DocumentKind =
  | 'release-package'
  | 'record-package'
  | 'release'
  | 'record'
  | 'compiled-release';

const PACKAGE_FIELDS = ['publishedDate', 'publisher', 'uri', 'version'];
const RELEASE_FIELDS = [
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
  if (has('releases') || has('compiledRelease') || has('versionedRelease')) return 'record';
  const { tag } = document as Record<'tag', unknown>;
  if (Array.isArray(tag) && tag.includes('compiled')) return 'compiled-release';
  if (RELEASE_FIELDS.some(has)) return 'release';
  return PACKAGE_FIELDS.filter(has).length >= 2 && isObject(document) ? 'release-package' : null;
}

/** Why an input without a recognised document is none, by what its first bytes are. */
export function recogniseOther(
  head: Uint8Array,
  hasJson: boolean,
): { readonly status: InputStatus; readonly reason: InputReason } {
  if (head.length === 0) return { status: 'unreadable', reason: 'empty' };
  const text = String.fromCharCode(...head.subarray(0, 512));
  const known = SIGNATURES.find(([signature]) => signature.test(text));
  if (known)
    return { status: known[1] === 'not-utf8' ? 'unreadable' : 'not-ocds', reason: known[1] };
  if (hasJson) return { status: 'not-ocds', reason: 'no-releases' };
  return { status: 'unreadable', reason: BLANK.test(text) ? 'empty' : 'not-json' };
}

const BLANK = /^(\xef\xbb\xbf)?\s*$/;

const SIGNATURES: readonly (readonly [RegExp, InputReason])[] = [
  [/^(\xff\xfe|\xfe\xff|[^\0]\0|\0[^\0])/, 'not-utf8'],
  [/^PK\x03\x04.*(xl\/|\[Content_Types\]|mimetypeapplication\/vnd\.oasis)/s, 'spreadsheet'],
  [/^\xd0\xcf\x11\xe0/, 'spreadsheet'],
  [/^PK\x03\x04/, 'zip'],
  [/^%PDF-/, 'pdf'],
  [/^(\xef\xbb\xbf)?\s*<(!doctype html|html)/i, 'html'],
  [/^(\xef\xbb\xbf)?\s*</, 'xml'],
  [/^(\xef\xbb\xbf)?"?[\p{L}_][^\n{}[\]:]*[,;\t][^\n{}[\]]*\n/u, 'csv'],
];
