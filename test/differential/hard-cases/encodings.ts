import {
  type HardCase,
  hardCase,
  packageText,
  release,
  releasePackage,
  releaseText,
} from './documents.ts';

const valid = JSON.stringify(releasePackage([release()]));
const accented = JSON.stringify(releasePackage([release({ tender: { id: 'T-7', title: 'Año' } })]));
const depth = 20_000;

/** Bytes and tokens that are not quite JSON. */
export const encodingCases: readonly HardCase[] = [
  hardCase('a byte order mark', `\ufeff${valid}`),
  hardCase(
    'Latin-1',
    Uint8Array.from(accented, (character) => character.charCodeAt(0)),
  ),
  hardCase('UTF-16', utf16(valid)),
  hardCase('a broken release in a list', valid.replace('[{"ocid"', '[{"ocid":},{"ocid"')),
  hardCase('an unquoted key in a release', packageText('{ocid:"ocds-213czf-7"}')),
  hardCase('a comma too many', valid.replace('}]', '},]')),
  hardCase('a document that breaks off', valid.slice(0, -30)),
  hardCase('the same key twice', packageText(releaseText('"language":"es","language":"en"'))),
  hardCase(
    'the same key twice in the metadata',
    valid.replace('"uri"', '"uri":"https://example.org/","uri"'),
  ),
  hardCase('a lone surrogate', packageText(releaseText('"language":"\\ud83d"'))),
  hardCase('a pair of surrogates', packageText(releaseText('"language":"\\ud83d\\ude00"'))),
  hardCase('a line break in a text', packageText(releaseText('"language":"e\ns"'))),
  hardCase(
    '20,000 lists in one another',
    packageText(releaseText(`"note":${'['.repeat(depth)}${']'.repeat(depth)}`)),
  ),
  hardCase(
    '20,000 objects in one another',
    packageText(releaseText(`"note":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)),
  ),
  hardCase(
    '20,000 lists outside releases',
    valid.replace('"uri"', `"note":${'['.repeat(depth)}${']'.repeat(depth)},"uri"`),
  ),
  hardCase(
    'an integer of thirty digits',
    packageText(
      releaseText('"tender":{"id":"T-7","value":{"amount":123456789012345678901234567890}}'),
    ),
  ),
  hardCase('an empty file', ''),
  hardCase('blanks', ' \n'),
  hardCase('true', 'true'),
  hardCase('null', 'null'),
  hardCase('an object without members', '{}'),
  hardCase('an empty list', '[]'),
  hardCase('a list of a list', '[[]]'),
];

function utf16(text: string): Uint8Array {
  const bytes = [0xff, 0xfe];
  for (const character of text) {
    const code = character.charCodeAt(0);
    bytes.push(code & 0xff, code >> 8);
  }
  return Uint8Array.from(bytes);
}
