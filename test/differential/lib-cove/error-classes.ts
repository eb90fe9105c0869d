import { isObject } from '../../../packages/validator/src/json.ts';
import type { Difference } from './difference.ts';
import type { DifferenceClass } from './difference-class.ts';
import { isBelow, lastStep, looksTranslated, valueAt } from './document-facts.ts';

/** Differences between errors of structure. */
export const errorClasses: readonly DifferenceClass[] = [
  {
    id: 'whole-number-with-point',
    title: 'A whole number written with a decimal point',
    reason:
      '`5.0` and `1e20` are whole numbers to us, as they are to every JSON parser that does not ' +
      'keep the spelling. lib-cove-ocds takes them for decimals, and so for errors where an ' +
      'integer is due.',
    right: 'neither',
    matches: (difference, { document }) =>
      isError(difference, 'peer', ['integer', 'string']) &&
      Number.isInteger(valueAt(document, difference.path)),
    most: 2,
  },
  {
    id: 'line-break-after-date',
    title: 'A date followed by a line break',
    reason: 'RFC 3339 has no line breaks; the expression that lib-cove-ocds uses lets one pass.',
    right: 'ours',
    matches: (difference) =>
      isError(difference, 'ours', ['date-time']) && difference.value.endsWith('\\n"'),
    most: 1,
  },
  {
    id: 'translation-type',
    title: 'A translation that is no text',
    reason:
      '`title_es` must be a text or null, as the schema says by `patternProperties`. ' +
      'lib-cove-ocds removes that keyword and accepts anything.',
    right: 'ours',
    matches: (difference) =>
      isError(difference, 'ours', ['string']) && looksTranslated(lastStep(difference.path)),
    most: 1,
  },
  {
    id: 'versioned-translation',
    title: 'A translation in a versioned release',
    reason:
      'A versioned release keeps the history of every value, translations included. The official ' +
      'schema forgets them, and lib-cove-ocds takes what a history holds for additional fields.',
    right: 'ours',
    matches: (difference) =>
      isVersioned(difference) && difference.path.split('/').some(looksTranslated),
    most: 5,
  },
  {
    id: 'scheme-and-id',
    title: 'The same id under two schemes',
    reason:
      'A classification or an identifier is its scheme and its id together, and the schema asks ' +
      'only that no entry is repeated. lib-cove-ocds compares the ids alone, and names them alone.',
    right: 'ours',
    matches: (difference) =>
      isError(difference, null, ['uniqueItems']) &&
      /^additional(Classifications|Identifiers)$/.test(lastStep(difference.path)),
    most: 3,
  },
  {
    id: 'repeated-without-id',
    title: 'Repeated entries in a list with entries without id',
    reason:
      'We name each id that is repeated, and each entry without id that is. lib-cove-ocds makes ' +
      'one general error as soon as an entry without id is met, and then looks no further.',
    right: 'neither',
    matches: (difference, { document }) => {
      if (!isError(difference, null, ['uniqueItems'])) return false;
      const items = valueAt(document, difference.path);
      return Array.isArray(items) && !items.every((item) => hasUsableId(item, difference.path));
    },
    most: 2,
  },
  {
    id: 'numbers-and-booleans-as-ids',
    title: 'The ids 1, 1.0 and true',
    reason:
      'lib-cove-ocds takes the three for one id, and names it as the last of them is written. To ' +
      'us 1 and 1.0 are one number, and true is another value.',
    right: 'ours',
    matches: (difference, { document }) => {
      if (!isError(difference, null, ['uniqueItems'])) return false;
      const items = valueAt(document, difference.path);
      return Array.isArray(items) && items.some(hasOddId);
    },
    most: 2,
  },
  {
    id: 'no-objects-among-releases',
    title: 'Entries of the releases of a record that are no objects',
    reason:
      'lib-cove-ocds looks for the letters `id` in a text as it looks for the key in an object, ' +
      'and takes the text for a release.',
    right: 'ours',
    matches: (difference, { document }) => {
      if (!isError(difference, 'ours', ['oneOf'])) return false;
      const releases = valueAt(document, difference.path);
      return Array.isArray(releases) && !releases.every(isObject);
    },
    most: 1,
  },
  {
    id: 'versioned-schema',
    title: 'The schema of versioned releases',
    reason:
      'The official schema of versioned releases departs from the rules of merging that it is made ' +
      'by: the changes of an amendment and the id of a single amendment have no history in it, ' +
      'and in version 1.0 a history may hold anything. We derive the schema from the rules.',
    right: 'neither',
    matches: (difference, { version }) =>
      isVersioned(difference) &&
      (/\/amendments?(\/\d+)?\/(changes|id)(\/|$)/.test(difference.path) ||
        (version === '1.0' && isError(difference, 'ours', ['object']))),
    most: 6,
  },
  {
    id: 'mixed-releases',
    title: 'Entries of a record that mixes links and releases',
    reason:
      'Both validators report the mixture once. We also judge each entry for what it is, so that ' +
      'its own errors are not hidden until the mixture has been corrected.',
    right: 'neither',
    matches: ({ side, topic, path }, { ours }) =>
      side === 'ours' &&
      topic === 'error' &&
      [...ours.values()].some(
        ({ statement }) => statement.detail === 'oneOf' && isBelow(path, statement.path),
      ),
    most: 4,
  },
];

function isError(
  { side, topic, detail }: Difference,
  ofSide: Difference['side'] | null,
  types: readonly string[],
): boolean {
  return topic === 'error' && (ofSide ?? side) === side && types.includes(detail);
}

function isVersioned({ path }: Difference): boolean {
  return /^records\/(\d+\/)?versionedRelease\//.test(path);
}

function hasOddId(item: unknown): boolean {
  return isObject(item) && typeof item['id'] !== 'string' && typeof item['id'] !== 'object';
}

function hasUsableId(item: unknown, path: string): boolean {
  if (!isObject(item)) return false;
  const key = path === 'records' ? 'ocid' : 'id';
  return item[key] !== undefined && item[key] !== null && typeof item[key] !== 'object';
}
