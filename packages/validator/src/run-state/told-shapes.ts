import {
  isCount,
  isListOf,
  isMapOf,
  isObjectOf,
  isOneOf,
  isText,
  isWithin,
  orNull,
  type Shape,
} from './shape.ts';

/** Forms of what people are told: nothing computes with these, so nothing else would notice. */
export interface ToldShapes {
  readonly isFinding: Shape;
  /** Candidates for examples, of a state with so many inputs. */
  isCandidatesOf(inputs: number): Shape;
}

/** More than anything that a finding quotes has. */
const QUOTED_LEVELS = 16;

const isNameOrNull = orNull(isText);
const isPlaceOrNull = orNull(isCount);
const isQuoted: Shape = (value) => isWithin(QUOTED_LEVELS, value);
const isFact: Shape = (value) => isText(value) || Number.isFinite(value);
const isFingerprint: Shape = (value) =>
  typeof value === 'string' && /^[0-9a-f]{32}(-\d{1,15})?$/.test(value);

const isContext = isObjectOf({
  title: isNameOrNull,
  buyer: isNameOrNull,
  objectId: isNameOrNull,
  address: isNameOrNull,
});

/** The forms of what these checks find. */
export function createToldShapes(checks: readonly string[]): ToldShapes {
  const members = {
    check: isOneOf(checks),
    level: isOneOf(['error', 'warning', 'notice']),
    pointer: isText,
    path: isText,
    keyword: isNameOrNull,
    expected: isQuoted,
    value: isQuoted,
    ocid: isNameOrNull,
    releaseId: isNameOrNull,
    line: isPlaceOrNull,
    column: isPlaceOrNull,
    offset: isPlaceOrNull,
    fingerprint: isFingerprint,
  };
  const others = { group: isNameOrNull, facts: isMapOf(isFact), context: isContext };
  return {
    isFinding: isObjectOf({ ...members, input: isNameOrNull }, others),
    isCandidatesOf(inputs) {
      const isInput: Shape = (value) => isCount(value) && (value as number) < inputs;
      const content = isObjectOf(
        { ...members, input: orNull(isInput) },
        { ...others, documentLine: isCount },
      );
      return isListOf(isObjectOf({ group: isText, rank: isText, content }));
    },
  };
}

/** A fault of a check, an input or the tool. */
export const isProblem: Shape = isObjectOf(
  { code: isText },
  { input: isText, check: isText, detail: isText },
);

const isExtensionProblem = isObjectOf({ kind: isText, place: isText }, { detail: isText });

const isExtension = isObjectOf({
  url: isText,
  status: isOneOf(['applied', 'broken', 'not-available']),
  id: isNameOrNull,
  version: isNameOrNull,
  failure: isNameOrNull,
  problems: isListOf(isExtensionProblem),
});

/** An input as it was read. */
export const isInputSummary: Shape = isObjectOf(
  {
    path: isText,
    sha256: isText,
    bytes: isCount,
    kind: isText,
    ocdsVersion: isListOf(isText),
    extensions: isListOf(isText),
    counts: isObjectOf({
      packages: isCount,
      releases: isCount,
      records: isCount,
      ocids: isCount,
    }),
    status: isOneOf(['read', 'unreadable', 'not-ocds']),
  },
  {
    extensionStates: isListOf(isExtension),
    reason: isText,
    root: isText,
    roots: isListOf(isText),
    partial: (value) => value === true,
  },
);
