import type { Outcome } from '../assessment.ts';
import type { Level } from '../finding.ts';

/** A number before and after; null where a result does not have it. */
export interface Change {
  readonly old: number | null;
  readonly new: number | null;
}

/** An amount before and after, as decimal text; null where a result does not have it. */
export interface AmountChange {
  readonly old: string | null;
  readonly new: string | null;
}

/** How a check came out. */
export interface CheckState {
  readonly level: Level;
  readonly outcome: Outcome;
  readonly population: number;
  readonly pass: number;
  readonly fail: number;
  readonly occurrences: number;
}

/** A check before and after; null where a result does not have it. */
export interface CheckChange {
  readonly old: CheckState | null;
  readonly new: CheckState | null;
}

/** How often a path holds something, of the objects in which it could stand. */
export interface FilledShare {
  readonly parents: number;
  readonly filled: number;
}

/** A path before and after; null where a result does not have it. */
export interface CoverageChange {
  readonly old: FilledShare | null;
  readonly new: FilledShare | null;
}

/** Some ocids: how many, and the first of them in code unit order. */
export interface OcidList {
  readonly count: number;
  readonly listed: readonly string[];
}

/** Ocids that only one of two publications has. */
export interface OcidChanges {
  /** Different ocids of the old one. */
  readonly old: number;
  /** Different ocids of the new one. */
  readonly new: number;
  readonly vanished: OcidList;
  readonly added: OcidList;
}

/** What could not be compared, and why. */
export interface NotCompared {
  readonly part: 'ocids' | 'counts' | 'checks' | 'statistics';
  readonly reason: 'not-in-result' | 'partial' | 'unread-input' | 'other-rules' | 'other-scope';
}

/** Of which result something is said. */
export interface ComparedResult {
  readonly asOf: string;
  readonly digest: string;
  readonly version: string;
  readonly ruleset: string;
}

/** What is different in coverage, of items and of processes. */
export interface CoverageDifferences {
  readonly items: Readonly<Record<string, CoverageChange>>;
  /** Absent where neither result has any. */
  readonly processes?: Readonly<Record<string, CoverageChange>>;
}

/**
 * What is different between two assessments: plain JSON, described by
 * `schemas/vitrina/differences.schema.json`. What is equal in both is left out, but for `counts`.
 */
export interface Differences {
  readonly resultVersion: string;
  readonly kind: 'differences';
  readonly tool: { readonly name: string; readonly version: string };
  readonly old: ComparedResult;
  readonly new: ComparedResult;
  readonly counts: Readonly<Record<CountName, Change>>;
  /** Entries of all lists at a path together, by path from the release or record down. */
  readonly lists: Readonly<Record<string, Change>>;
  readonly checks: Readonly<Record<string, CheckChange>>;
  readonly coverage: CoverageDifferences;
  /** Numbers of the statistics, by their keys joined by slashes. */
  readonly statistics: Readonly<Record<string, Change>>;
  /** Sums of money of the statistics, by what they are of and their currency: `contracts/EUR`. */
  readonly sums: Readonly<Record<string, AmountChange>>;
  /** Null where they are not known of both. */
  readonly ocids: OcidChanges | null;
  readonly notCompared: readonly NotCompared[];
}

/** What is counted of a publication as a whole, in the order that it is told in. */
export type CountName = 'inputs' | 'packages' | 'releases' | 'records' | 'processes';
