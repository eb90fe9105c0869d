/** How much less there may be than before, in percent; for shares, in points of percent. */
export interface DifferenceLimits {
  /** Releases, records and processes; entries of lists. */
  readonly counts: number;
  /** Processes whose ocid is no longer there, of those that were. */
  readonly vanished: number;
  /** Amounts of the statistics. */
  readonly sums: number;
  /** Points that the share of filled values of a path may lose. */
  readonly coverage: number;
  /** Points that the failing share of a check may gain. */
  readonly checks: number;
}

/**
 * What a new publication may lose. A registry keeps the older of two collections where the newer has a
 * tenth fewer processes, and of old ocids Pelican wants 95 in 100 to be there.
 */
export const DEFAULT_DIFFERENCE_LIMITS: DifferenceLimits = {
  counts: 10,
  vanished: 5,
  sums: 10,
  coverage: 10,
  checks: 10,
};
