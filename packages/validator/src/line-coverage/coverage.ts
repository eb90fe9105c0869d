import type { PathCoverage } from '../assessment.ts';
import type { SegmentName } from './line-segments.ts';

/** What some lines hold, path by path. */
export interface LineCoverage {
  /** Lines that could be read, those included that hold nothing. */
  readonly lines: number;
  /**
   * Paths in the notation of Cardinal: '' is a line, `/a` a member, `[]` an element of an array, and a
   * slash at the end, as in `/a/`, stands for those values at the path that are objects.
   */
  readonly paths: Readonly<Record<string, PathCoverage>>;
  /** Values at paths that are not listed, as there are too many; absent where there are none. */
  readonly unlisted?: Pick<PathCoverage, 'present' | 'nonEmptyShallow' | 'nonEmptyDeep'>;
}

/** Lines told apart by something that they say. */
export interface SegmentCoverage {
  readonly groups: Readonly<Record<string, LineCoverage>>;
  /** Lines that do not say it; left out where there are none. */
  readonly absent?: LineCoverage;
  /** Lines of groups that are not listed, as there are too many; left out where there are none. */
  readonly other?: LineCoverage;
}

/** How much of what could be there is there: of all lines, and of parts of them. */
export interface Coverage {
  readonly all: LineCoverage;
  /** Absent where nobody asked for it. */
  readonly segments?: Readonly<Record<SegmentName, SegmentCoverage>>;
}
