import type { ErrorValues } from '../usage-error.ts';
import type { Place } from './read-yaml.ts';

/** One thing that is wrong in a configuration file; `code` and `values` are those of a `UsageError`. */
export interface ConfigProblem {
  /** Absolute path. */
  readonly file: string;
  readonly place: Place;
  readonly code: string;
  readonly values: ErrorValues;
}

/** Files that people write are wrong, in one or more ways: file by file as given, in the order of each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    const files = [...new Set(problems.map(({ file }) => file))];
    const sorted = files.flatMap((file) =>
      problems.filter((problem) => problem.file === file).sort(byPlace),
    );
    super(sorted.map(({ code }) => code).join(' '));
    this.problems = sorted;
  }
}

function byPlace({ place: one }: ConfigProblem, { place: other }: ConfigProblem): number {
  return one.line - other.line || one.column - other.column;
}
