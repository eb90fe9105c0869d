import type { InputReason, InputStatus } from '../assessment.ts';

/** Why an input without a recognised document is none, by what its first bytes are. */
export function recogniseOther(
  head: Uint8Array,
  hasJson: boolean,
): { readonly status: InputStatus; readonly reason: InputReason } {
  if (head.length === 0) return { status: 'unreadable', reason: 'empty' };
  const text = String.fromCharCode(...head.subarray(0, LOOKED_AT));
  const known = SIGNATURES.find(([signature]) => signature.test(text))?.[1];
  if (known) return { status: known === 'not-utf8' ? 'unreadable' : 'not-ocds', reason: known };
  if (hasJson) return { status: 'not-ocds', reason: 'no-releases' };
  if (BLANK.test(text)) return { status: 'unreadable', reason: 'empty' };
  return { status: 'unreadable', reason: BINARY.test(text) ? 'binary' : 'not-json' };
}

const LOOKED_AT = 4096;
const BLANK = /^(\xef\xbb\xbf)?\s*$/;
/** Controls that no text has. */
const BINARY = /[\0-\x08\x0e-\x1a\x1c\x1d\x1f]/;

/** One character a byte. The first that fits decides. */
const SIGNATURES: readonly (readonly [RegExp, InputReason])[] = [
  // UTF-32 and UTF-16 with their marks, then without: every other byte of plain text is empty.
  [/^(\xff\xfe|\xfe\xff|\0\0\xfe\xff)/, 'not-utf8'],
  [/^(?:[\t\n\r -~]\0){2}|^(?:\0[\t\n\r -~]){2}/, 'not-utf8'],
  [/^[\t\n\r -~]\0\0\0[\t\n\r -~]\0\0\0|^\0\0\0[\t\n\r -~]\0\0\0[\t\n\r -~]/, 'not-utf8'],
  [
    /^PK\x03\x04.*(xl\/|mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet)/s,
    'spreadsheet',
  ],
  [/^PK\x03\x04.*(word\/|mimetypeapplication\/vnd\.oasis\.opendocument\.text)/s, 'text-document'],
  [/^PK\x03\x04.*(\[Content_Types\]|_rels\/|mimetypeapplication\/vnd\.oasis)/s, 'spreadsheet'],
  [/^\xd0\xcf\x11\xe0/, 'spreadsheet'],
  [/^PK(\x03\x04|\x05\x06)/, 'zip'],
  [/^(BZh|\xfd7zXZ\0|\x28\xb5\x2f\xfd|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\x1f[\x9d\xa0])/, 'packed'],
  [/^(\x04\x22\x4d\x18|LZIP|[^\0]{1,100}\0[\s\S]{156,256}ustar)/, 'packed'],
  [/^%PDF-/, 'pdf'],
  [
    /^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--(?:(?!-->).)*-->\s*)*<(!doctype html|html)/is,
    'html',
  ],
  [
    /^(\xef\xbb\xbf)?\s*<.*?(\burn:oasis:names:specification:ubl:|\burn:dgpe:|codice|\bted[_/])/is,
    'notice-xml',
  ],
  [/^(\xef\xbb\xbf)?\s*</, 'xml'],
  [/^(\xef\xbb\xbf)?"?[\p{L}_][^\n{}[\]:]*[,;\t][^\n{}[\]]*\n/u, 'csv'],
];
