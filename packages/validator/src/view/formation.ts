import type { Comparison } from '../merge/compare-published.ts';
import type {
  OmittedReleases,
  ProcessProblem,
  ProcessProblemCode,
  UnjudgedReason,
} from '../processes/process-record.ts';
import type { Basis } from './view.ts';

/** How a process was put together from what is published under its ocid. */
export interface Formation {
  /** Null where there is no state to look at. */
  readonly basis: Basis | null;
  /** Why there is none. */
  readonly reason: UnjudgedReason | null;
  /** How many different releases there are, compiled ones aside. */
  readonly releases: number;
  readonly omitted: OmittedReleases;
  readonly problems: readonly ProcessProblem[];
  /** Whether the publisher gives a compiled release. */
  readonly hasPublished: boolean;
  /**
   * How far that is from what the releases give; null where there is but one of the two, or they are of
   * different versions. Computed when it is first asked for.
   */
  compare(): Comparison | null;
}

/** The problem of a kind that was met; of several, the one whose path is first. */
export function problemMet(
  { problems }: Formation,
  ...codes: readonly ProcessProblemCode[]
): ProcessProblem | undefined {
  const met = problems.filter(({ code }) => codes.includes(code));
  return met.sort((one, other) => ((one.path ?? '') < (other.path ?? '') ? -1 : 1))[0];
}
