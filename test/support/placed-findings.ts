import type { Finding, PlacedFinding } from '@vitrina/validator';

/** The findings that are at a place of an input, without those of processes. */
export function placedFindings(found: readonly Finding[]): readonly PlacedFinding[] {
  return found.filter((finding): finding is PlacedFinding => finding.input !== null);
}
