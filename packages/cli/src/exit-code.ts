/**
 * What the process ends with: 0 passed, 1 gate failed, 2 usage or configuration, 3 an input could
 * not be obtained or read, 4 incomplete, 5 internal; 128 + n when ended by signal n.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 130 | 141 | 143;

/** What happened in a run; what is absent did not happen. */
export interface RunFacts {
  readonly internalError?: boolean;
  readonly usageError?: boolean;
  readonly inputNotRead?: boolean;
  readonly gateFailed?: boolean;
  readonly incomplete?: boolean;
}

const CODES_BY_PRECEDENCE = [
  ['internalError', 5],
  ['usageError', 2],
  ['inputNotRead', 3],
  ['gateFailed', 1],
  ['incomplete', 4],
] as const satisfies readonly (readonly [keyof RunFacts, ExitCode])[];

/** The exit code of the gravest thing that happened: 5 > 2 > 3 > 1 > 4 > 0. */
export function decideExit(facts: RunFacts): ExitCode {
  for (const [fact, code] of CODES_BY_PRECEDENCE) {
    if (facts[fact] === true) return code;
  }
  return 0;
}
