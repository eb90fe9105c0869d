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

/** Configuration files are wrong, in one or more ways. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(({ code }) => code).join(' '));
    this.problems = problems;
  }
}
