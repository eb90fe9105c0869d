import type { Assessment, CheckResult } from '../assessment.ts';
import { compareRecords } from './compare-records.ts';
import type { CheckChange, CheckState } from './differences.ts';

/** Checks that came out otherwise, or with other numbers. */
export function compareChecks(
  old: Assessment,
  next: Assessment,
): Readonly<Record<string, CheckChange>> {
  return compareRecords(statesOf(old), statesOf(next), (one, other) =>
    KEYS.every((key) => one[key] === other[key]),
  );
}

const KEYS = ['outcome', 'population', 'pass', 'fail', 'occurrences'] as const;

function statesOf({ results }: Assessment): Readonly<Record<string, CheckState>> {
  return Object.fromEntries(
    Object.entries(results.checks).map(([id, result]) => [id, stateOf(result)]),
  );
}

function stateOf({ level, outcome, population, counts, occurrences }: CheckResult): CheckState {
  return { level, outcome, population, pass: counts.pass, fail: counts.fail, occurrences };
}
