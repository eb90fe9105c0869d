import { isObject } from '../../../packages/validator/src/json.ts';
import type { DifferenceClass } from './difference-class.ts';
import { fieldOf, isBelow, isIndex, lastStep, looksTranslated, valueAt } from './document-facts.ts';
import type { Answer, Statement, Topic } from './statement.ts';

/** Differences between additional, deprecated, missing and empty fields. */
export const fieldClasses: readonly DifferenceClass[] = [
  {
    id: 'name-like-a-translation',
    title: 'An additional field whose name ends like a translation',
    reason:
      'Only the fields that the schema names may be translated. lib-cove-ocds takes any name whose ' +
      'end could be a language for a translation: `next_page`, `tipo_de_gasto`. It then reports ' +
      'what stands below instead.',
    right: 'ours',
    matches: ({ side, topic, path }, { ours }) =>
      topic === 'additional-field' &&
      (side === 'ours'
        ? looksTranslated(lastStep(path))
        : statementsOf(ours, topic).some(
            (other) => looksTranslated(lastStep(other.path)) && isBelow(path, other.path),
          )),
    most: 144,
  },
  {
    id: 'only-translations',
    title: 'Translations in a document without additional fields',
    reason:
      'Where nothing else is additional, lib-cove-ocds repeats its search without the rule for ' +
      'translations, and reports them all, right ones included.',
    right: 'ours',
    matches: ({ side, topic }, { peer }) =>
      side === 'peer' &&
      topic === 'additional-field' &&
      statementsOf(peer, topic).every(({ path }) => looksTranslated(lastStep(path))),
    most: 3,
  },
  {
    id: 'prefix-of-another-field',
    title: 'An additional field whose name begins like another one',
    reason:
      'lib-cove-ocds compares paths as texts: once `cause` is additional, `causeDescription` ' +
      'counts as standing below it and is not listed.',
    right: 'ours',
    matches: ({ side, topic, path }, { ours, peer }) =>
      side === 'ours' &&
      topic === 'additional-field' &&
      [ours, peer].some((answer) =>
        statementsOf(answer, topic).some(
          (other) => path.startsWith(other.path) && path !== other.path,
        ),
      ),
    most: 3,
  },
  {
    id: 'inside-wrong-type',
    title: 'Fields and codes inside a value of the wrong type',
    reason:
      'Where a list stands in place of an object, an object in place of a list, or a text in place ' +
      'of a list of codes, the schema says nothing about what is inside. We report the wrong type; ' +
      'lib-cove-ocds leaves lists out of account and reports the content as well.',
    right: 'neither',
    matches: ({ side, topic, path }, { ours }) =>
      side === 'peer' &&
      topic !== 'error' &&
      statementsOf(ours, 'error').some(
        (error) =>
          TYPES.has(error.detail) && `${fieldOf(path)}/`.startsWith(`${fieldOf(error.path)}/`),
      ),
    most: 216,
  },
  {
    id: 'former-value',
    title: 'Objects in the former value of a change',
    reason:
      'The former value of a changed field may be a list of anything, so nothing in its entries is ' +
      'additional to us.',
    right: 'neither',
    matches: ({ side, topic, path }) =>
      side === 'peer' && topic === 'additional-field' && /\/changes\/former_value\//.test(path),
    most: 1,
  },
  {
    id: 'fields-of-links',
    title: 'Fields of links and fields of releases in a record',
    reason:
      'A link has an address, a date and a tag: `ocid` is additional in it, as `url` is in a ' +
      'release. lib-cove-ocds puts the fields of both together.',
    right: 'ours',
    matches: ({ side, topic, path }) =>
      side === 'ours' && topic === 'additional-field' && /^records\/releases\/[^/]+$/.test(path),
    most: 2,
  },
  {
    id: 'deprecated-by-name',
    title: 'A deprecated field whose name is deprecated elsewhere too',
    reason:
      'lib-cove-ocds keeps deprecated fields by name, and each place of the schema overwrites the ' +
      'one before. Of `amendment` in a tender, its awards and its contracts it lists the last.',
    right: 'ours',
    matches: ({ side, topic, path }, { peer }) =>
      side === 'ours' &&
      topic === 'deprecated-field' &&
      statementsOf(peer, topic).some((other) => lastStep(other.path) === lastStep(path)),
    most: 67,
  },
  {
    id: 'embedded-releases-unseen',
    title: 'Deprecated fields and missing ids in the releases of a record',
    reason:
      'A record may hold links or releases, which the schema says by `oneOf`. Looking for ' +
      'deprecated fields and missing ids, lib-cove-ocds does not follow that keyword.',
    right: 'ours',
    matches: ({ side, topic, path }) =>
      side === 'ours' &&
      (topic === 'deprecated-field' || topic === 'missing-id') &&
      /^records\/\d+\/releases\//.test(path),
    most: 2,
  },
  {
    id: 'missing-id-in-1.0',
    title: 'Missing ids in version 1.0',
    reason:
      'Lists that merging replaces as a whole need no ids. Version 1.0 says so by `mergeStrategy`, ' +
      'which lib-cove-ocds does not know: it asks for the ids of classifications and identifiers.',
    right: 'ours',
    matches: ({ side, topic }, { version }) =>
      version === '1.0' && side === 'peer' && topic === 'missing-id',
    most: 1,
  },
  {
    id: 'empty-metadata',
    title: 'Empty values outside releases and records',
    reason:
      'lib-cove-ocds looks for empty values in each release or record of the list, not in the ' +
      'metadata of the package.',
    right: 'ours',
    matches: ({ side, topic, path }) =>
      side === 'ours' && topic === 'empty-value' && !/^(releases|records)\/\d+\//.test(path),
    most: 2_931,
  },
  {
    id: 'empty-object-in-list',
    title: 'An empty object in a list',
    reason: 'lib-cove-ocds opens the objects of a list and misses those that have nothing inside.',
    right: 'ours',
    matches: ({ side, topic, path }, { document }) =>
      side === 'ours' &&
      topic === 'empty-value' &&
      isIndex(lastStep(path)) &&
      isObject(valueAt(document, path)),
    most: 5,
  },
  {
    id: 'empty-value-in-list-of-lists',
    title: 'Empty values in a list of lists',
    reason: 'lib-cove-ocds does not open a list that stands in a list.',
    right: 'ours',
    matches: ({ side, topic, path }) =>
      side === 'ours' && topic === 'empty-value' && /\/\d+\/\d+(\/|$)/.test(path),
    most: 1,
  },
];

const TYPES: ReadonlySet<string> = new Set([
  'array',
  'object',
  'string',
  'number',
  'integer',
  'boolean',
]);

function statementsOf(answer: Answer, topic: Topic): readonly Statement[] {
  return [...answer.values()]
    .map(({ statement }) => statement)
    .filter((statement) => statement.topic === topic);
}
