import type { Condition } from './measure.ts';

/** Whether a condition depends on the newest release date. */
export function isDatedBack(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(isDatedBack);
  if ('any' in condition) return condition.any.some(isDatedBack);
  if ('not' in condition) return isDatedBack(condition.not);
  if ('path' in condition && condition.olderThan !== undefined) return true;
  return 'where' in condition && condition.where !== undefined && isDatedBack(condition.where);
}
