/** What a statement is about; lib-cove-ocds has a section of its result for each. */
export type Topic =
  | 'error'
  | 'closed-code'
  | 'open-code'
  | 'additional-field'
  | 'deprecated-field'
  | 'missing-id'
  | 'empty-value'
  | 'ocid-prefix'
  | 'version';

/**
 * One thing that a validator says about a document, in the terms that both validators share. Paths are
 * those of lib-cove-ocds: steps from the package's root joined by slashes, with indexes for places and
 * without for fields.
 */
export interface Statement {
  readonly topic: Topic;
  readonly path: string;
  /** The kind of an error; the code; the ocid; the version. Empty where the path says it all. */
  readonly detail: string;
  /** The offending value of an error, as `showValue` writes it. */
  readonly value: string;
}

/** A statement that is made `count` times, once where there is none. */
export interface Claim extends Statement {
  readonly count?: number;
}

/** How often each statement is made; of statements that are sets, once. */
export type Answer = ReadonlyMap<string, { readonly statement: Statement; readonly count: number }>;

/** Topics of which lib-cove-ocds gives the set of places or codes, not how often they occur. */
const SETS: ReadonlySet<Topic> = new Set(['closed-code', 'open-code', 'deprecated-field']);

/** Gathers claims into an answer. */
export function collectStatements(claims: Iterable<Claim>): Answer {
  const answer = new Map<string, { statement: Statement; count: number }>();
  for (const { count: added = 1, ...statement } of claims) {
    const key = keyOf(statement);
    const known = answer.get(key);
    const count = SETS.has(statement.topic) ? 1 : (known?.count ?? 0) + added;
    answer.set(key, { statement, count });
  }
  return answer;
}

function keyOf({ topic, path, detail, value }: Statement): string {
  return JSON.stringify([topic, path, detail, value]);
}

/** The claim that a document is checked as a version. */
export function versionClaim(version: string): Claim {
  return { topic: 'version', path: '', detail: version, value: '' };
}

const LONGEST_VALUE = 200;

/**
 * A scalar as both sides show it. An empty text, an object and an array look alike: empty, also where
 * one side shows the object as JSON text.
 */
export function showValue(value: unknown): string {
  if (value === undefined || (typeof value === 'object' && value !== null)) return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  return /^$|^[{[]/.test(value) ? '' : JSON.stringify(value.slice(0, LONGEST_VALUE));
}
