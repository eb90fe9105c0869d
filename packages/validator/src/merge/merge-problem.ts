import type { JsonValue } from '../json.ts';
import { previewValue } from '../run/preview-value.ts';

/** Something that merging met. Most leave a result; see `isObstacle`. */
export interface MergeProblem {
  readonly code: MergeProblemCode;
  /** Position among the given releases, where it is about one. */
  readonly release?: number;
  /** Keys from the release to the place, without indexes: `awards/items`. */
  readonly path?: string;
  /** An id, a date, an ocid; cut where it is long. */
  readonly value?: JsonValue;
}

/** Why releases cannot be brought into order, so that nothing is merged. */
export type MergeObstacle =
  | 'no-release'
  | 'no-object'
  | 'missing-date'
  | 'null-date'
  | 'non-string-date'
  | 'unreadable-date';

export type MergeProblemCode =
  | MergeObstacle
  /** Different releases of one instant: their ids decide which is later. */
  | 'equal-dates'
  | 'several-ocids'
  /** A literal, an object, or a list of objects in place of another of them: the later one stays. */
  | 'inconsistent-type'
  /** An id twice in one array of one release: the later entry wins. */
  | 'repeated-id'
  /** `1` and `"1"` in one array: they are different entries. */
  | 'similar-ids'
  /** A number beyond 2^53 as an id, which may stand for others too. */
  | 'inexact-id';

const OBSTACLES: ReadonlySet<string> = new Set<MergeObstacle>([
  'no-release',
  'no-object',
  'missing-date',
  'null-date',
  'non-string-date',
  'unreadable-date',
]);

const MOST_PROBLEMS = 100;

/** True for what prevents merging. */
export function isObstacle({ code }: { readonly code: string }): boolean {
  return OBSTACLES.has(code);
}

/** The problems of one merging: each code once a path, and of obstacles each release. */
export interface MergeProblems {
  readonly all: readonly MergeProblem[];
  report(code: MergeProblemCode, detail?: Omit<MergeProblem, 'code'>): void;
}

/** Starts a list of problems. Past a hundred they are not listed. */
export function collectMergeProblems(): MergeProblems {
  const all: MergeProblem[] = [];
  const told = new Set<string>();
  return {
    all,
    report(code, detail = {}) {
      const { path = '', release = '', value } = detail;
      const key = `${code} ${OBSTACLES.has(code) ? release : ''} ${path}`;
      if (all.length >= MOST_PROBLEMS || told.has(key)) return;
      told.add(key);
      all.push({ code, ...detail, ...(value === undefined ? {} : { value: previewValue(value) }) });
    },
  };
}
