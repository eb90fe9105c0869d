import type { Gate } from '@vitrina/report';
import type { Arguments } from './arguments.ts';

/** What `--fail-on` takes: the least serious level that fails, or `never`. */
export const FAIL_ON: readonly Gate['failOn'][] = ['error', 'warning', 'notice', 'never'];

/** The gate that `--fail-on` and `--max-warnings` ask for; the second stands beside the first. */
export function readGate(given: Arguments): Gate {
  const failOn = given.choice('fail-on', FAIL_ON) ?? 'error';
  const maxWarnings = given.count('max-warnings');
  return { failOn, ...(maxWarnings === undefined ? {} : { maxWarnings }) };
}
