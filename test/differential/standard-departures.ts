import type { KnownVersion } from '../../packages/validator/src/standard/standard.ts';

/**
 * Where the official schema of versioned releases departs from the rules of merging that it is made
 * by. We keep the rules.
 */
export interface Departure {
  readonly version: KnownVersion;
  /** Keys of the facts that differ, as `expandFacts` writes them. */
  readonly facts: RegExp;
  /** How many facts differ. */
  readonly count: number;
  readonly reason: string;
}

const TRANSLATIONS = 'A title has versions in every language; officially only in the default one.';
const CHANGES = {
  facts: /^(tender|awards\[\]|contracts\[\])\/amendments?(\[\])?\/changes( |\[\])/,
  count: 126,
  reason: 'Merging replaces a list of objects without ids as a whole, so the list has versions.',
};
const AMENDMENT_ID = {
  facts: /^(tender|awards\[\]|contracts\[\])\/amendment\/id( |\[\])/,
  count: 36,
  reason: 'Merging matches nothing by the id of the single amendment, so the id has versions.',
};

export const departures: readonly Departure[] = [
  {
    version: '1.0',
    facts: /_\*(\[\].*)? /,
    count: 648,
    reason: TRANSLATIONS,
  },
  {
    version: '1.1',
    facts: /_\*(\[\].*)? /,
    count: 948,
    reason: TRANSLATIONS,
  },
  {
    version: '1.0',
    facts: /^(?!.*_\*).*\[\] type$/,
    count: 204,
    reason: 'A version is an object; officially it may be anything else, whose members go unread.',
  },
  {
    version: '1.0',
    facts: /^ocid mergeStrategy$/,
    count: 1,
    reason: 'Nothing is merged again, and the ocid is not omitted.',
  },
  { version: '1.1', ...CHANGES },
  { version: '1.1', ...AMENDMENT_ID },
  { version: '1.2', ...CHANGES },
  { version: '1.2', ...AMENDMENT_ID },
  {
    version: '1.2',
    facts: /^parties\[\]\/details( |\[\]|\/)/,
    count: 120,
    reason: 'Merging goes into an object with fields, so they have versions, not the object.',
  },
  {
    version: '1.2',
    facts: / versionId$/,
    count: 5,
    reason: 'Nothing is merged again: the mark for it is gone.',
  },
];
