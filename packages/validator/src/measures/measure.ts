/** What a field is compared with. */
export type Scalar = string | number | boolean;

/** The populations that measures count in; each is defined in `populations.ts`. */
export type PopulationName =
  | 'PROC'
  | 'TEND'
  | 'COMP'
  | 'DIRECT'
  | 'EXP-AWARD'
  | 'AWD'
  | 'EXP-CONTRACT'
  | 'CON'
  | 'EXP-IMPL'
  | 'ENDED'
  | 'LOWV';

/**
 * One value at a path meets all that is asked. Where the path crosses lists, any of the values does; an
 * empty value, a placeholder and a value of another type meet nothing.
 */
export interface Comparison {
  readonly path: string;
  readonly is?: Scalar;
  readonly in?: readonly Scalar[];
  /** A regular expression; it may match a part of the text. */
  readonly matches?: string;
  /** Days, `YYYY-MM-DD`: earlier than the one, not earlier than the other. */
  readonly before?: string;
  readonly since?: string;
  /** The day is more than so many days before the newest release date. */
  readonly olderThan?: number;
  readonly lessThan?: number;
  readonly atMost?: number;
  readonly moreThan?: number;
  readonly atLeast?: number;
  /** Where an object has the value as its id, and meets `where`: `/awards[]`. */
  readonly refersTo?: string;
  readonly where?: Condition;
}

/** A number of objects that meet a condition: one, if nothing else is said. */
export interface Some {
  /**
   * A path of objects, or a macro: `AMEND`, `BID`, `DOC(types)`, `PARTY(roles)`, `RELEASE`. Of an award
   * or a contract, `AMEND` and `DOC` find its own, and documents of the plan and the tender.
   */
  readonly some: string;
  readonly where?: Condition;
  /** A number, or the path of one. */
  readonly atLeast?: number | string;
}

/** The days from one date to another. */
export interface Span {
  readonly span: {
    readonly from: string;
    readonly to: string;
    readonly atLeast?: number;
    readonly atMost?: number;
  };
}

/**
 * The closed grammar of conditions. Paths are keys joined by slashes, with brackets after the key of a
 * list, from the object that is looked at; `/` goes to the release first, each `../` one key back.
 * What a reference to an organisation does not say is looked up among the parties.
 */
export type Condition =
  | { readonly present: string }
  | { readonly absent: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Comparison
  | Some
  | Span;

/** The days from an event to another, or to the first release that has the event's date. */
export interface Lag {
  readonly from: string;
  /** A path, or `RELEASE`. */
  readonly to: string;
  readonly unit: 'days';
  /** What took at most so many days is counted as having it; else what has both dates. */
  readonly within?: number;
}

/** What every measure says. */
interface Counted {
  readonly population: PopulationName;
  /** Counts processes of low value too, where the population leaves them out. */
  readonly includeLowValue?: true;
  /** Counts the objects at these paths, or of a macro, instead of the members of the population. */
  readonly each?: string | readonly string[];
  /** Counts only what meets this. */
  readonly where?: Condition;
}

/** A measure as a checklist gives it: `schemas/vitrina/measure.schema.json`. */
export type Measure = Counted &
  (
    | { readonly has: Condition; readonly lag?: undefined }
    | { readonly lag: Lag; readonly has?: undefined }
  );

/** The part of a publication that a population is taken from. */
export type Stage = 'process' | 'tender' | 'award' | 'contract';

/** What a measure found. */
export interface MeasureResult {
  readonly population: number;
  readonly has: number;
  /** Of the population, those of which it cannot be known. */
  readonly unknown: number;
  /** Beside the population, those of which it cannot be known whether they belong to it. */
  readonly undecided: number;
  /** Why something is unknown or undecided: counts by code. */
  readonly reasons: Readonly<Record<string, number>>;
  /** In days. Absent where there is no lag. */
  readonly lag?: LagSummary;
  /** Members of the population, before `each` and `where`. */
  readonly members: number;
  /** Processes, and how many of them have anything of the stage that the population is taken from. */
  readonly parent: { readonly stage: Stage; readonly processes: number; readonly having: number };
}

/** How lags are spread, in days. */
export interface LagSummary {
  readonly count: number;
  /** The middle one, or the mean of the two in the middle. */
  readonly median: number;
  /** The shortest that nine of ten do not exceed. */
  readonly p90: number;
  readonly min: number;
  readonly max: number;
}
