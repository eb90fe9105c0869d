import type { JsonValue } from './json.ts';

/** How much a finding matters: the standard says must, should, or neither. */
export type Level = 'error' | 'warning' | 'notice';

/** The JSON Schema keyword that a publication breaks, where there is one. */
export type Keyword =
  | 'required'
  | 'type'
  | 'enum'
  | 'format'
  | 'pattern'
  | 'minimum'
  | 'minLength'
  | 'minItems'
  | 'minProperties'
  | 'uniqueItems'
  | 'oneOf';

/**
 * One thing that is wrong with the publication: at one place of an input, or in a contracting process,
 * which may stand in many. Absent facts are null, never missing.
 */
export interface Finding {
  /** `family/name` of the check. */
  readonly check: string;
  readonly level: Level;
  /**
   * The input's name; for JSON Lines and concatenated JSON `name:line`, the line where the value starts.
   * Null, as are line, column and offset, where a process was judged.
   */
  readonly input: string | null;
  /**
   * RFC 6901 pointer from the root of the document (of the line's value for JSON Lines); in a process,
   * from its compiled release, or from the release that `releaseId` names.
   */
  readonly pointer: string;
  /** The pointer without array indexes. */
  readonly path: string;
  readonly keyword: Keyword | null;
  /** The keyword's argument: the missing property, the list of types, the format's name, … */
  readonly expected: JsonValue;
  /** The offending value: scalars as they are, objects and arrays as JSON text, cut at 200 characters. */
  readonly value: JsonValue;
  /** Null also where the findings of a group of processes are about no single one. */
  readonly ocid: string | null;
  readonly releaseId: string | null;
  /** 1-based line of the place in the decoded input. */
  readonly line: number | null;
  /** 1-based column of the place, in bytes from the start of the line. */
  readonly column: number | null;
  /** 0-based byte offset of the place in the decoded input. */
  readonly offset: number | null;
  /** Stable across runs and re-ordering: see `identity/fingerprint.ts`. */
  readonly fingerprint: string;
  /** Where processes were judged: the group of them that fails; null where it is one process. */
  readonly group?: string | null;
  /** Where processes were judged: what was computed with, by the names that the check's texts use. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** What a department recognises; only when the `context` option is set. */
  readonly context?: FindingContext;
}

/** A finding at a place of an input. */
export interface PlacedFinding extends Finding {
  readonly input: string;
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** The contract that a finding is about, in the publisher's own words. */
export interface FindingContext {
  /** The tender's title, or that of the first award or contract that has one. */
  readonly title: string | null;
  /** The buyer's or procuring entity's name. */
  readonly buyer: string | null;
  /** Id of the nearest object that has one: the award, the item, the party. */
  readonly objectId: string | null;
  /** Address of a page about the contracting process, where the publication has one. */
  readonly address: string | null;
}
