import type { JsonObject, JsonValue } from '../json.ts';
import type { MergeObstacle, MergeProblemCode } from '../merge/merge-problem.ts';
import type { MergeRules } from '../merge/merge-rules.ts';
import type { KnownVersion } from '../standard/standard.ts';
import type { Basis } from '../view/view.ts';

/** A contracting process: all that the inputs hold under one ocid. */
export type ProcessRecord = JudgedProcess | UnjudgedProcess;

interface ProcessParts {
  readonly ocid: string;
  /** The version that decides how the releases are merged, and with its extensions what they mean. */
  readonly version: KnownVersion;
  /** The plan of that version and the declared extensions: see `run/plan-name.ts`. */
  readonly subject: string;
  readonly rules: MergeRules;
  /**
   * The releases that were merged, by date, each once. Empty where the basis is `published` because
   * there are none; where they could not be merged, as they came.
   */
  readonly releases: readonly JsonObject[];
  readonly omitted: OmittedReleases;
  /** What the publisher gives as compiled, to compare with; the basis itself where it is `published`. */
  readonly published: JsonObject | null;
  /** The version that it is read by. */
  readonly publishedVersion: KnownVersion | null;
  readonly publishedVersioned: JsonObject | null;
  readonly problems: readonly ProcessProblem[];
}

/** How many releases of a process are published and not among its releases. */
export interface OmittedReleases {
  /** Those that are there already, with equal content. */
  readonly repeated: number;
  /** Those of older minor versions. */
  readonly older: number;
  /** Those that records only link to. */
  readonly linked: number;
}

/** A process with a state to look at. */
export interface JudgedProcess extends ProcessParts {
  readonly basis: Basis;
  readonly compiled: JsonObject;
  readonly reason: null;
}

/** A process of which nobody can say how it stands. */
export interface UnjudgedProcess extends ProcessParts {
  readonly basis: null;
  readonly compiled: null;
  readonly reason: UnjudgedReason;
}

/** Why there is no state: nothing but links, nothing at all, or releases without order. */
export type UnjudgedReason = 'only-links' | 'empty-record' | MergeObstacle;

/** Something met while a process was put together; see `MergeProblem` for what merging meets. */
export interface ProcessProblem {
  readonly code: ProcessProblemCode;
  readonly path?: string;
  readonly value?: JsonValue;
}

export type ProcessProblemCode =
  | MergeProblemCode
  /** Releases with one id and different content. */
  | 'conflicting-releases'
  /** Releases of an older minor version were left out. */
  | 'mixed-versions'
  /** Different compiled releases were published; the latest counts. */
  | 'several-compiled';
