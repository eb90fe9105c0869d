import { hashText } from '../identity/murmur3.ts';
import type { JsonValue } from '../json.ts';
import type { Candidate } from '../tally/examples.ts';

/** What decides whether a finding becomes an example. */
export interface RankedParts {
  readonly check: string;
  /** The ocid, or the group of processes. */
  readonly subject: string | null;
  readonly releaseId: string | null;
  readonly stablePath: string;
  readonly path: string;
  readonly value: JsonValue;
}

/** The group and the rank of a finding; `position` tells apart those that are equal in all else. */
export function rankFinding(
  { check, subject, releaseId, stablePath, path, value }: RankedParts,
  position: string,
): Omit<Candidate<unknown>, 'content'> {
  const hash = hashText(JSON.stringify([check, subject, releaseId, stablePath, value]));
  return { group: JSON.stringify([path, value]), rank: hash + position };
}
