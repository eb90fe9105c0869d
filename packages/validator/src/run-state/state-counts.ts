import type { Problem } from '../assessment.ts';
import { isObject } from '../json.ts';
import type { SavedRun } from '../run/run.ts';
import { isListOf } from './shape.ts';
import { isProblem } from './told-shapes.ts';

const isProblems = isListOf(isProblem);

/** The line of a state with all that was counted in releases, records and packages. */
export interface StateCounts {
  readonly run: SavedRun;
  /** Problems of inputs, in the order in which they were told. */
  readonly problems: readonly Problem[];
}

/** Takes a line for what it says it is; null where it cannot be that. */
export function asCounts(value: unknown): StateCounts | null {
  const { run, problems } = Object(value) as Readonly<Record<string, unknown>>;
  const isWhole = isObject(run) && isProblems(run['problems']) && isProblems(problems);
  return isWhole ? (value as StateCounts) : null;
}
