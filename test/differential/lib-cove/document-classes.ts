import { isObject } from '../../../packages/validator/src/json.ts';
import type { DifferenceClass } from './difference-class.ts';

/** Differences that come from taking the whole document for another thing. */
export const documentClasses: readonly DifferenceClass[] = [
  {
    id: 'version-of-undeclared',
    title: 'The version of a package that declares none as text',
    reason:
      'By the standard such a package is of version 1.0. We check it as that unless it has a field ' +
      'that came with 1.1, and say so; lib-cove-ocds takes it for 1.1. All other differences are ' +
      'those in the version that lib-cove-ocds took.',
    right: 'ours',
    matches: ({ topic }, { document }) =>
      topic === 'version' && isObject(document) && typeof document['version'] !== 'string',
    most: 30,
  },
  {
    id: 'list-of-documents',
    title: 'A list of releases or packages',
    reason:
      'We read a list, and judge each of its entries. lib-cove-ocds finds that the list is no ' +
      'object, and that all fields in it are additional.',
    right: 'ours',
    matches: (_difference, { document }) => Array.isArray(document),
    most: 19,
  },
  {
    id: 'no-package',
    title: 'An object without releases and records',
    reason:
      'Such an object is no OCDS to us, and we say so of the input as a whole. lib-cove-ocds takes ' +
      'everything for a package, and reports what a package requires.',
    right: 'neither',
    matches: (_difference, { document }) =>
      isObject(document) &&
      !['ocid', 'releases', 'records'].some((key) => Object.hasOwn(document, key)),
    most: 7,
  },
  {
    id: 'package-with-ocid',
    title: 'A document with an ocid and releases',
    reason:
      'A record has an ocid and releases, a package has no ocid, so we take a document with both ' +
      'for a record, whatever else it has. lib-cove-ocds takes everything for a package.',
    right: 'neither',
    matches: (_difference, { document }) => isObject(document) && Object.hasOwn(document, 'ocid'),
    most: 10,
  },
  {
    id: 'releases-beside-records',
    title: 'A package with releases and records',
    reason:
      'We check both. lib-cove-ocds takes the package for a record package, reports `releases` as ' +
      'an additional field and does not look into it.',
    right: 'ours',
    matches: ({ path }, { document }) =>
      isObject(document) && Object.hasOwn(document, 'records') && /^releases(\/|$)/.test(path),
    most: 2,
  },
];
