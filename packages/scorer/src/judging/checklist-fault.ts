/** What can be wrong with a checklist. */
export type ChecklistFaultCode =
  | 'duplicate-id'
  | 'unknown-criterion'
  | 'unknown-dimension'
  | 'unknown-check'
  | 'weights-not-100'
  | 'missing-weight'
  | 'empty-dimension'
  | 'missing-source'
  | 'missing-basis'
  | 'missing-text'
  | 'bad-measure'
  | 'cycle'
  | 'empty-combination'
  | 'weights-of-other-number'
  | 'weights-not-positive'
  | 'empty-scale'
  | 'scale-out-of-order'
  | 'score-out-of-range'
  | 'blank-above-least'
  | 'blank-not-applicable'
  | 'choices-of-numbers'
  | 'days-not-scaled'
  | 'unbounded'
  | 'origin-of-totals'
  | 'origin-of-criteria';

/** Something in a checklist that cannot be scored by, or would mislead. */
export interface ChecklistFault {
  readonly code: ChecklistFaultCode;
  /** Keys and indexes from the top of the checklist: `criteria`, 3, `score`, `of`. */
  readonly path: Path;
  /** What stands there. */
  readonly value: string;
  /** What could: names to choose from, or what it should come to. */
  readonly expected: readonly string[];
}

/** Keys and indexes to a place. */
export type Path = readonly (string | number)[];

/** A fault; `value` is quoted as JSON, but texts as they are. */
export function fault(
  code: ChecklistFaultCode,
  path: Path,
  value: unknown,
  expected: readonly string[] = [],
): ChecklistFault {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return { code, path, value: text, expected };
}
