import type { AnyCheck } from '@vitrina/validator';
import { suggest } from './suggest.ts';
import { UsageError } from './usage-error.ts';

/** The error for an id or pattern that no check has, with the nearest id or family. */
export function unknownCheck(given: string, checks: readonly AnyCheck[]): UsageError {
  const ids = checks.map(({ id }) => id);
  const families = [...new Set(ids.map((id) => id.replace(/\/.*/, '/*')))];
  const family = families.find((pattern) => pattern === `${given.replace(/\/$/, '')}/*`);
  const suggestion = family ?? suggest(given, given.includes('*') ? families : ids);
  return new UsageError('unknown-check', {
    check: given,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}
