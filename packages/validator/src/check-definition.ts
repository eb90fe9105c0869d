import type { DocumentFacts } from './document-facts.ts';
import type { ExtensionData } from './extensions/extension-files.ts';
import type { Keyword, Level } from './finding.ts';
import type { JsonObject, JsonValue } from './json.ts';
import type { Limits } from './options.ts';
import type { Field } from './plan/field.ts';
import type { Damage } from './read/damage.ts';

/** Languages that every check file carries; others are files under `reports/locales`. */
export type TextLanguage = 'en' | 'es';

/** The words of a check. `message` may name the keys of the finding: `{path}`, `{expected}`, `{value}`, … */
export interface CheckTexts {
  /** The failing state as a noun phrase, without full stop. */
  readonly title: string;
  /** One sentence about one finding. */
  readonly message: string;
  readonly why: string;
  readonly fix: {
    /** What to change in the system that exports the data. */
    readonly system: string;
    /** Who does what: data team, procurement office, web team. */
    readonly role: string;
  };
}

/**
 * Data that shows a check. A `release` or `record` is laid over the smallest valid one (a key set to
 * undefined is removed); a `document` or a `text` stands as it is.
 */
export interface CheckExample {
  readonly release?: Readonly<Record<string, unknown>>;
  readonly record?: Readonly<Record<string, unknown>>;
  readonly document?: JsonValue | JsonObject;
  readonly text?: string;
  /** How `text` is stored; UTF-8 where this is absent. */
  readonly encoding?: 'latin1';
  /** Minor version to check as. Where it is absent: 1.1 for a release or record, else the declared one. */
  readonly ocdsVersion?: string;
  /** Limits to check with, so that a small example can exceed them. */
  readonly limits?: Partial<Limits>;
  /** Extensions to check with, by address. */
  readonly extensions?: ExtensionData;
  /** Pointers of the findings of this check, in document order; a passing example has none. */
  readonly at?: readonly string[];
}

/** What a check says about one place. The place is the value in hand, or its child `at`. */
export interface Detail {
  readonly at?: string | number;
  readonly keyword?: Keyword;
  readonly expected?: JsonValue;
  /** The offending value where it is not the value in hand. */
  readonly value?: unknown;
  readonly level?: Level;
  /**
   * Indexes of items whose ids are the same number, but so large that they may be written differently:
   * the finding stands for those that are not.
   */
  readonly largeIdsAt?: readonly number[];
}

/** Reports one finding at the value that the walk has in hand. */
export type Report = (detail: Detail) => void;

/** Reports one finding in the head of a document, at a path from there. */
export type DocumentReport = (
  detail: Omit<Detail, 'at'> & { readonly at?: string | readonly (string | number)[] },
) => void;

/**
 * What a check does with the values of one field, by the kind of value; kinds that it leaves out cost
 * nothing. Must not throw, keep a value, or change it.
 */
export interface Judges {
  readonly string?: (value: string) => void;
  /** Literals beyond the range of doubles come as infinite. */
  readonly number?: (value: number) => void;
  readonly boolean?: (value: boolean) => void;
  readonly null?: () => void;
  readonly object?: (value: JsonObject) => void;
  /** The releases or records of a package come as holes. */
  readonly array?: (value: readonly unknown[]) => void;
  /** Called for '', blank text, [] and {} beside the judge of their kind. */
  readonly empty?: () => void;
}

/** The kinds of value that judges tell apart. */
export type ValueKind = keyof Judges;

/**
 * One check: one file, `checks/<family>/<name>.ts`, exporting this under the camel case of its name.
 * A check has one of the three ways to judge; see `docs/architecture.md`.
 */
export interface Check {
  /** `family/name`, equal to the file's path. Never changes, never is reused. */
  readonly id: string;
  readonly level: Level;
  readonly effort: 'low' | 'medium' | 'high';
  readonly keyword?: Keyword;
  /** Where the standard (or another authority) says so. */
  readonly source: { readonly title: string; readonly url: string };
  /** Names of the same check elsewhere: lib-cove-ocds, Pelican, Cardinal. */
  readonly codes?: readonly string[];
  readonly texts: Readonly<Record<TextLanguage, CheckTexts>>;
  /** A further sentence about a finding at this path, where the check has one. */
  readonly advice?: (path: string) => Readonly<Record<TextLanguage, string>> | undefined;
  readonly examples: {
    readonly pass: readonly CheckExample[];
    readonly fail: readonly CheckExample[];
  };

  /** Called once per field when a plan is made: what to do with the values there, if anything. */
  readonly bind?: (field: Field, report: Report) => Judges | undefined;
  /** Called once per document with what stands outside its releases and records. */
  readonly document?: (facts: DocumentFacts, report: DocumentReport) => void;
  /**
   * What a finding is worth where a declared extension is missing that may define what the check reports:
   * a notice, or nothing, and the unit is not judged. As much as ever where this is absent.
   */
  readonly withoutExtension?: 'notice' | 'not-judged';
  /** The kind of damage that this check reports; the reader finds it. */
  readonly damage?: Damage['kind'];
}

/** Says nothing at run time; gives a check file its types. */
export function defineCheck(check: Check): Check {
  return check;
}
