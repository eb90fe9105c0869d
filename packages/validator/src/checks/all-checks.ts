import type { Check } from '../check-definition.ts';
import type { ProcessCheck } from '../process-check.ts';
import { checks } from './index.ts';
import { processChecks } from './process-checks.ts';

/** A check of either kind. */
export type AnyCheck = Check | ProcessCheck;

/** All checks, by id. */
export const allChecks: readonly AnyCheck[] = [...checks, ...processChecks].sort((one, other) =>
  one.id < other.id ? -1 : 1,
);

/** Whether a check looks at processes. */
export function isProcessCheck(check: AnyCheck): check is ProcessCheck {
  return 'unit' in check;
}
