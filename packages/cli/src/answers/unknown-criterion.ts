import { nearest } from '../suggest.ts';
import type { ErrorValues } from '../usage-error.ts';

/** The words for the name of a criterion that a checklist does not have. */
export function unknownCriterion(
  criterion: string,
  checklist: string,
  ids: readonly string[],
): { readonly code: string; readonly values: ErrorValues } {
  return {
    code: 'answers-unknown-criterion',
    values: { criterion, checklist, ...nearest(criterion, ids) },
  };
}
