import { packageText, releaseText } from './publication.ts';

/** What the bytes are called, the bytes, and the answer as in `documents.ts`. */
export type NamedAnswer = readonly [name: string, content: string | Uint8Array, answer: string];

const RELEASE = releaseText();
const OTHER = releaseText('"id":"2"');
const PACKAGE = packageText(`"releases":[${RELEASE}]`);
const DEEP = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
const MISSING = 'conformance/version-missing';
const BROKEN = 'encoding/invalid-json';

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
}

function latin1(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

const encodings: readonly NamedAnswer[] = [
  ['nothing', '', 'unreadable empty'],
  ['blanks', ' \r\n\t ', 'unreadable empty'],
  ['a byte order mark', '\ufeff', 'unreadable empty'],
  ['a byte order mark and blanks', '\ufeff \n', 'unreadable empty'],
  ['a byte order mark before JSON', `\ufeff${PACKAGE}`, 'encoding/byte-order-mark'],
  ['two marks', `\ufeff\ufeff${PACKAGE}`, `encoding/byte-order-mark ${BROKEN}`],
  ['UTF-16 LE', utf16(`\ufeff${RELEASE}`, false), 'unreadable not-utf8'],
  ['UTF-16 LE without mark', utf16(RELEASE, false), 'unreadable not-utf8'],
  ['UTF-16 BE', utf16(`\ufeff${RELEASE}`, true), 'unreadable not-utf8'],
  ['UTF-16 BE without mark', utf16(RELEASE, true), 'unreadable not-utf8'],
  ['Latin-1 in a release', latin1(releaseText('"language":"ñ"')), 'encoding/not-utf8'],
  [
    'Latin-1 in one release of two',
    latin1(packageText(`"releases":[${releaseText('"language":"ñ"')},${OTHER}]`)),
    'encoding/not-utf8',
  ],
  [
    'Latin-1 beside releases',
    latin1(packageText(`"license":"ñ","releases":[${RELEASE}]`)),
    'encoding/not-utf8',
  ],
];

const inRelease = (members: string): string => packageText(`"releases":[${releaseText(members)}]`);

const values: readonly NamedAnswer[] = [
  ['20,000 levels in a release', inRelease(`"x":${DEEP}`), 'encoding/nesting'],
  ['20,000 levels in a bare release', releaseText(`"x":${DEEP}`), 'encoding/nesting'],
  [
    '20,000 levels beside releases',
    packageText(`"x":${DEEP},"releases":[${RELEASE}]`),
    'encoding/nesting',
  ],
  ['20,000 levels and nothing else', DEEP, 'not-ocds no-releases'],
  ['20,000 objects', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, 'not-ocds no-releases'],
  ...['1e999', '-1e999', '9007199254740993'].map(
    (number): NamedAnswer => [
      number,
      inRelease(`"tender":{"id":"1","value":{"amount":${number}}}`),
      'encoding/number-range',
    ],
  ),
  ['a high surrogate', inRelease('"language":"\\ud800"'), 'encoding/lone-surrogate'],
  ['a low surrogate', inRelease('"language":"\\uDC00"'), 'encoding/lone-surrogate'],
  ['a pair of surrogates', inRelease('"language":"\\ud83d\\ude00"'), ''],
  ['a key twice', inRelease('"language":"a","language":"b"'), 'encoding/duplicate-key'],
  [
    'a key twice, once escaped',
    inRelease('"language":"a","l\\u0061nguage":"b"'),
    'encoding/duplicate-key',
  ],
  [
    'a key twice in a package',
    packageText(`"license":"x:","license":"y:","releases":[${RELEASE}]`),
    'encoding/duplicate-key',
  ],
  [
    'releases twice',
    packageText(`"releases":[${RELEASE}],"releases":[${RELEASE}]`),
    'encoding/duplicate-key',
  ],
  ['a NUL in a string', inRelease('"language":"a\u0000"'), BROKEN],
  ['a NUL between members', inRelease('"language":\u0000"a"'), BROKEN],
  ['a NUL behind a release', `${RELEASE}\u0000`, `${MISSING} ${BROKEN}`],
  ['NULs alone', '\u0000\u0000\u0000', 'unreadable binary'],
  ['a line feed in a string', inRelease('"language":"a\nb"'), BROKEN],
  ['NaN', inRelease('"tender":{"id":NaN}'), BROKEN],
];

const others: readonly NamedAnswer[] = [
  ['CSV', 'ocid,id,title\nocds-213czf-1,1,Obra\n', 'not-ocds csv'],
  ['CSV with semicolons', 'ocid;id\n1;2\n', 'not-ocds csv'],
  ['CSV with tabs', 'ocid\tid\n1\t2\n', 'not-ocds csv'],
  ['CSV with quotes', '"ocid","id"\n"1","2"\n', 'not-ocds csv'],
  ['CSV with a byte order mark', '\ufeffocid,id\n1,2\n', 'not-ocds csv'],
  ['HTML', '<!DOCTYPE html>\n<html><body>{"ocid":1}</body></html>', 'not-ocds html'],
  ['HTML after a blank line', '\n<html>', 'not-ocds html'],
  ['XML', '<?xml version="1.0"?><release/>', 'not-ocds xml'],
  ['PDF', '%PDF-1.7\n%', 'not-ocds pdf'],
  ['XLSX', 'PK\u0003\u0004....[Content_Types].xml', 'not-ocds spreadsheet'],
  [
    'ODS',
    'PK\u0003\u0004....mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    'not-ocds spreadsheet',
  ],
  ['XLS', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'not-ocds spreadsheet'],
  ['ZIP', 'PK\u0003\u0004....data.json', 'not-ocds zip'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'unreadable binary'],
  ['words', 'Not found', 'unreadable not-json'],
  ['a call around JSON', `show(${RELEASE});`, 'unreadable not-json'],
];

const broken: readonly NamedAnswer[] = [
  [
    'a line cut short between two lines',
    `${RELEASE}\n${RELEASE.slice(0, 30)}\n${OTHER}\n`,
    `${MISSING} ${BROKEN}`,
  ],
  ['a line of stars between two lines', `${RELEASE}\n***\n${OTHER}\n`, `${MISSING} ${BROKEN}`],
  ['a line of stars before a line', `***\n${OTHER}\n`, `${MISSING} ${BROKEN}`],
  ['a line of text between', `${RELEASE}\n"a"\n${OTHER}`, `${MISSING} structure/wrong-type`],
  ['blank lines between lines', `${RELEASE}\n\n \n${OTHER}\n`, MISSING],
  ['a word between items', packageText(`"releases":[${RELEASE},x,${OTHER}]`), BROKEN],
  ['a brace between items', packageText(`"releases":[${RELEASE},},${OTHER}]`), BROKEN],
  [
    'a broken item between items',
    packageText(`"releases":[${RELEASE},{"ocid":"ocds-213czf-2","id":},${OTHER}]`),
    BROKEN,
  ],
  ['no comma between items', packageText(`"releases":[${RELEASE} ${OTHER}]`), BROKEN],
  ['two commas between items', packageText(`"releases":[${RELEASE},,${OTHER}]`), BROKEN],
  ['a comma behind the items', packageText(`"releases":[${RELEASE},]`), BROKEN],
  ['a broken element of an array', `[${RELEASE},{"ocid":},${OTHER}]`, `${MISSING} ${BROKEN}`],
  ['a comma behind the elements', `[${RELEASE},]`, `${MISSING} ${BROKEN}`],
  ['no comma between elements', `[${RELEASE}\n${OTHER}]`, `${MISSING} ${BROKEN}`],
  ['a comma between lines', `${RELEASE},\n${OTHER}`, `${MISSING} ${BROKEN}`],
  ['two arrays', `[${RELEASE}]\n[${OTHER}]`, `${MISSING} ${BROKEN}`],
  ['words behind a package', `${PACKAGE} the end`, BROKEN],
  ['a brace too many', `${PACKAGE}}`, BROKEN],
];

/** Texts that are hardly JSON, or not at all. */
export const texts: readonly NamedAnswer[] = [...encodings, ...values, ...others, ...broken];
