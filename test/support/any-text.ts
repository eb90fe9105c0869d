import fc from 'fast-check';

/** Keys at which checks look for something, and keys that programs stumble over. */
const KEYS = [
  ...['ocid', 'id', 'date', 'tag', 'initiationType', 'language', 'parties', 'buyer', 'planning'],
  ...['tender', 'awards', 'contracts', 'relatedProcesses', 'releases', 'records', 'version'],
  ...['compiledRelease', 'versionedRelease', 'extensions', 'publisher', 'publishedDate', 'uri'],
  ...['url', 'name', 'roles', 'identifier', 'scheme', 'additionalIdentifiers', 'items', 'title'],
  ...['title_es', 'description_', 'status', 'documents', 'documentType', 'milestones', 'value'],
  ...['amount', 'currency', 'startDate', 'amendment', 'amendments', 'changes', 'suppliers', 'unit'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', '0', 'length', 'a/b', '~1'],
];
const LITERALS = [
  ...['null', 'true', 'false', '0', '-0', '5.0', '1.5', '1e999', '-1E400', '9007199254740993'],
  ...['""', '" "', '"1.1"', '"1.0"', '"ocds-213czf-1"', '"tender"', '"compiled"', '"active"'],
  ...['"2024-01-01T00:00:00Z"', '"2024-13-01"', '"https://example.org/"', '"\\ud800"', '"ñ😀"'],
  ...['{}', '[]', '[[]]', '[{}]', '[null]', '{"id":1}', '[{"id":1},{"id":"1"},{"id":1}]'],
];
const BLANKS = ['', '', '', ' ', '\n', '\r\n', '\n  '];

/** The text of a JSON value whose keys and values are those that checks look at, in any order. */
const shapedText: fc.Arbitrary<string> = fc.letrec<{ value: string; members: string }>((tie) => ({
  members: fc
    .array(fc.tuple(fc.constantFrom(...KEYS), tie('value'), fc.constantFrom(...BLANKS)), {
      maxLength: 6,
    })
    .map((members) =>
      members.map(([key, value, blank]) => `${blank}${JSON.stringify(key)}:${value}`).join(','),
    ),
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: fc.constantFrom(...LITERALS) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)) },
    { weight: 4, arbitrary: tie('members').map((members) => `{${members}}`) },
    {
      weight: 2,
      arbitrary: fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
    },
  ),
})).value;

/** Any JSON value, and any shaped one, at each place where a publication has one. */
export const anyDocument: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      shapedText,
      fc.jsonValue().map((value) => JSON.stringify(value)),
    ),
    shapedText,
    fc.constantFrom<(one: string, other: string) => string>(
      (one) => one,
      (one, other) => `[${one},${other}]`,
      (one, other) => `{"releases":[${one},\n${other}],"version":"1.1"}`,
      (one, other) => `{"version":"1.0","records":[${one}],"releases":${other}}`,
      (one, other) => `{"releases":${one},"version":${other}}`,
      (one, other) => `{"ocid":"ocds-213czf-1","tag":["tender"],"tender":${one},"awards":${other}}`,
      (one, other) => `{"ocid":${one},"releases":[${other},{"id":"1"}]}`,
      (one) => `{"ocid":"ocds-213czf-1","compiledRelease":${one},"versionedRelease":${one}}`,
      (one, other) => `{"tag":${onOneLine(one)}}\n{"ocid":${onOneLine(other)}}\n`,
    ),
  )
  .map(([one, other, place]) => place(one, other));

function onOneLine(text: string): string {
  return text.replaceAll('\r', ' ').replaceAll('\n', ' ');
}
