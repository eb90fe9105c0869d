import { packageText, releaseText } from './publication.ts';

/** A document and its answer: status and reason, or the checks that fail, each once for a finding. */
export type Answer = readonly [document: string, answer: string];

const NOTHING = 'not-ocds no-releases';
const EMPTY_TYPE = 'structure/empty-value structure/wrong-type';
const VERSION = 'conformance/version-unknown';
const VERSION_MISSING = 'conformance/version-missing';
const MISSING_HEAD = Array(3).fill('structure/required-field').join(' ');
const IN_DEVELOPMENT = [
  'conformance/version-in-development',
  ...Array(4).fill('structure/deprecated-field'),
].join(' ');

const nothings: readonly Answer[] = [
  ...['true', 'null', '1', '"text"', '{}', '[]', '[[]]', '[{}]', '[null]', '[1,2]'],
  ...['{"a":1}', '{"version":"1.1"}', '{"error":"not found"}', '"{\\"ocid\\":1}"'],
].map((text): Answer => [text, NOTHING]);

/** Releases below the top, which are found where they stand at one place alone. */
const envelopes: readonly Answer[] = [
  [`{"data":{"releases":[${releaseText()}]}}`, `${VERSION_MISSING} ${MISSING_HEAD}`],
  [`{"result":[${releaseText()}]}`, VERSION_MISSING],
];

/** `releases` and `records` of any kind; what is missing from an empty item differs. */
const lists = (['releases', 'records'] as const).flatMap((key) => {
  const missing = key === 'releases' ? 5 : 2;
  const answers: readonly Answer[] = [
    ['{}', EMPTY_TYPE],
    ['1', 'structure/wrong-type'],
    ['true', 'structure/wrong-type'],
    ['"text"', 'structure/wrong-type'],
    ['null', 'structure/wrong-type'],
    ['[]', 'structure/empty-value structure/too-few-items'],
    ['[[]]', 'structure/wrong-type'],
    ['[[[]]]', EMPTY_TYPE],
    ['[{}]', Array(missing).fill('structure/required-field').join(' ')],
    ['[null]', 'structure/wrong-type'],
    ['[1,"a",true]', 'structure/wrong-type structure/wrong-type structure/wrong-type'],
  ];
  return answers.map(([value, answer]): Answer => [packageText(`"${key}":${value}`), answer]);
});

/** A value in place of `*` of a document. */
function inPlace(document: string, answers: readonly Answer[]): readonly Answer[] {
  return answers.map(([value, answer]) => [document.replace('*', () => value), answer]);
}

const extensions = inPlace(packageText(`"extensions":*,"releases":[${releaseText()}]`), [
  ['{}', EMPTY_TYPE],
  ['[{}]', EMPTY_TYPE],
  ['[[]]', EMPTY_TYPE],
  ['null', 'structure/wrong-type'],
  ['1', 'structure/wrong-type'],
  ['["x"]', 'structure/bad-uri'],
  ['[null]', 'structure/wrong-type'],
]);

const tags = inPlace(packageText(`"releases":[${releaseText('"tag":*')}]`), [
  ['null', 'structure/wrong-type'],
  ['{}', EMPTY_TYPE],
  ['[[]]', EMPTY_TYPE],
  ['[{}]', EMPTY_TYPE],
  ['"tender"', 'structure/wrong-type'],
  ['[null]', 'structure/wrong-type'],
  ['[]', 'structure/empty-value structure/too-few-items'],
]);

const versions = inPlace(packageText(`"releases":[${releaseText()}]`, '*'), [
  ['null', `${VERSION} structure/wrong-type`],
  ['{}', `${VERSION} ${EMPTY_TYPE}`],
  ['[]', `${VERSION} ${EMPTY_TYPE}`],
  ['1.1', `${VERSION} structure/wrong-type`],
  ['true', `${VERSION} structure/wrong-type`],
  ['""', `${VERSION} structure/bad-pattern structure/empty-value`],
  ['"a"', `${VERSION} structure/bad-pattern`],
  ['"1.2"', IN_DEVELOPMENT],
  ['"1.1.5"', 'conformance/version-patch structure/bad-pattern'],
]);

const parties = inPlace(packageText(`"releases":[${releaseText('"parties":*')}]`), [
  ['[[]]', EMPTY_TYPE],
  ['{}', EMPTY_TYPE],
  ['"x"', 'structure/wrong-type'],
  ['null', 'structure/wrong-type'],
  ['[null]', 'structure/wrong-type'],
  ['[{"id":"1","roles":[[]]}]', EMPTY_TYPE],
  ['[{"id":"1","roles":[["buyer"]]}]', 'structure/wrong-type'],
  ['[{"id":"1","roles":[{}]}]', EMPTY_TYPE],
  ['[{"id":"1","roles":{}}]', EMPTY_TYPE],
  ['[{"id":"1","roles":"buyer"}]', 'structure/wrong-type'],
  ['[{"id":"1","roles":null}]', ''],
]);

const records = inPlace(packageText('"records":[{"ocid":"ocds-213czf-1","releases":*}]'), [
  ['[]', 'structure/empty-value structure/too-few-items'],
  ['{}', EMPTY_TYPE],
  ['null', 'structure/wrong-type'],
  ['[[]]', EMPTY_TYPE],
  ['"x"', 'structure/wrong-type'],
  [`[${releaseText()}],"compiledRelease":null`, 'structure/wrong-type'],
  [`[${releaseText()}],"versionedRelease":"x"`, 'structure/wrong-type'],
  [`[${releaseText()}],"compiledRelease":[]`, EMPTY_TYPE],
]);

/** Documents that are JSON, and hardly OCDS. */
export const documents: readonly Answer[] = [
  ...nothings,
  ...envelopes,
  ...lists,
  ...extensions,
  ...tags,
  ...versions,
  ...parties,
  ...records,
];
