import type { BuyerReference } from './buyers/buyer-reference.ts';
import type { BuyerResults } from './buyers/buyer-results.ts';
import type { InputErrorCode } from './errors.ts';
import type { DeclaredExtension } from './extensions/extension.ts';
import type { Finding, Level } from './finding.ts';
import type { MeasureResult } from './measures/measure.ts';
import type { DocumentKind } from './read/recognise.ts';
import type { Statistics } from './statistics/statistics.ts';

/** What a check says of one unit: of one item, one process, one named group. */
export type Outcome =
  | 'pass'
  | 'fail'
  | 'not-published'
  | 'not-applicable'
  | 'not-comparable'
  | 'not-judged';

/** Why a unit could not be judged. */
export type NotJudgedReason = 'check-failed' | 'extension-missing' | 'input-damaged' | 'limit';

/** The result of one check. The six `counts` sum to `population`; `occurrences` counts findings. */
export interface CheckResult {
  readonly level: Level;
  readonly outcome: Outcome;
  readonly population: number;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Only reasons that occurred. */
  readonly notJudged?: Readonly<Partial<Record<NotJudgedReason, number>>>;
  readonly occurrences: number;
}

/** How often a path is filled, over the items of all inputs. Paths start at the item: `tender/items/id`. */
export interface PathCoverage {
  /** Objects in which the field could stand. */
  readonly parents: number;
  /** Of these, objects that have the key, whatever its value. */
  readonly present: number;
  /** Of these, values other than null, "", blank text, [] and {}. */
  readonly nonEmptyShallow: number;
  /** Of these, values that hold at least one such value at any depth. */
  readonly nonEmptyDeep: number;
  /** Items in which the key is present at least once. */
  readonly releases: number;
  /** Sum of the lengths of the arrays found at the path; absent for other fields. */
  readonly arrayLength?: number;
}

/** What an input was recognised as. */
export type InputKind = DocumentKind | 'mixed' | 'none';

/** Whether an input could be judged: `read`, or why not. */
export type InputStatus = 'read' | 'unreadable' | 'not-ocds';

/** Why an input is not `read`; a code that `reports/locales` words. */
export type InputReason =
  | InputErrorCode
  | 'empty'
  | 'not-json'
  | 'not-utf8'
  | 'no-releases'
  | 'no-such-root'
  | 'several-roots'
  | 'spreadsheet'
  | 'text-document'
  | 'pdf'
  | 'html'
  | 'xml'
  | 'notice-xml'
  | 'csv'
  | 'zip'
  | 'packed'
  | 'binary';

/** One input as it was read. */
export interface InputSummary {
  readonly path: string;
  /** SHA-256 of the decoded bytes, in hex. */
  readonly sha256: string;
  /** Bytes as stored, before decompression. */
  readonly bytes: number;
  readonly kind: InputKind;
  /** The versions the input was checked as, in order: usually one. */
  readonly ocdsVersion: readonly string[];
  /** Addresses of the extensions that the packages declare. */
  readonly extensions: readonly string[];
  /** What became of them; absent where none is declared. */
  readonly extensionStates?: readonly DeclaredExtension[];
  readonly counts: {
    readonly packages: number;
    readonly releases: number;
    readonly records: number;
    readonly ocids: number;
  };
  readonly status: InputStatus;
  readonly reason?: InputReason;
  /** Where its packages, releases or records stand, when not at the top: keys joined by slashes. */
  readonly root?: string;
  /** Where some stand, when that is not one place: for the caller to choose from. */
  readonly roots?: readonly string[];
  /** True where reading ended at `scope.limit`: what follows is not known. */
  readonly partial?: true;
}

/** A fault of a check, an input or the tool: never of the publication. */
export interface Problem {
  readonly code: string;
  readonly input?: string;
  readonly check?: string;
  readonly detail?: string;
}

/**
 * An example: a finding whose `input` is an index into `inputs`, so that names do not change the
 * document; null where a process was judged.
 */
export interface Example extends Omit<Finding, 'input'> {
  readonly input: number | null;
  /** Line of the document inside the input, for JSON Lines and concatenated JSON. */
  readonly documentLine?: number;
}

/** A pack of parameters that a run was given. */
export interface PackInScope {
  readonly id: string;
  /** SHA-256 of the canonical JSON of its parameters, in hex. */
  readonly sha256: string;
}

/** The result of a check run: plain JSON, described by `schemas/vitrina/assessment.schema.json`. */
export interface Assessment {
  readonly resultVersion: string;
  readonly kind: 'assessment';
  readonly fingerprintVersion: number;
  readonly tool: {
    readonly name: string;
    readonly version: string;
    readonly methodology: string;
    readonly ruleset: string;
  };
  readonly scope: {
    /** `YYYY-MM-DD`: the day that rules about time take as today. */
    readonly asOf: string;
    /** Ids of the checks that ran, when not all did. */
    readonly checks?: readonly string[];
    /** The version that the caller forced. */
    readonly ocdsVersion?: string;
    /** Releases and records after which reading each input ended, when the caller set that. */
    readonly limit?: number;
    /** Where the caller said that packages, releases or records stand. */
    readonly root?: string;
    /** Whose processes were looked at, where the caller set that. */
    readonly buyers?: readonly BuyerReference[];
    /** Packs of parameters in the order in which they were applied. */
    readonly packs?: readonly PackInScope[];
  };
  readonly inputs: readonly InputSummary[];
  readonly summary: {
    /** Findings by level. */
    readonly counts: Readonly<Record<Level, number>>;
    /** Checks by outcome. */
    readonly checks: Readonly<Record<Outcome, number>>;
  };
  readonly results: {
    readonly checks: Readonly<Record<string, CheckResult>>;
    /** Absent, as is `coverage.processes`, where only checks of releases and records were asked for. */
    readonly statistics?: Statistics;
    /** Of all processes, in order; absent also where there are more than 100,000. */
    readonly ocids?: readonly string[];
    /** Where the caller asks for buyers: these alone are what is said of processes. */
    readonly buyers?: BuyerResults;
    /** What the caller measures, by key of the measure. */
    readonly measures?: Readonly<Record<string, MeasureResult>>;
    readonly coverage: {
      readonly items: Readonly<Record<string, PathCoverage>>;
      /** Of compiled releases, one for each process. */
      readonly processes?: Readonly<Record<string, PathCoverage>>;
    };
  };
  readonly examples: Readonly<Record<string, readonly Example[]>>;
  readonly problems: readonly Problem[];
  /** SHA-256 of the canonical JSON of all but `run`, `digest` and each input's `path` and `bytes`. */
  readonly digest: string;
  /** Everything that may differ between two runs on equal inputs. */
  readonly run: {
    readonly startedAt: string;
    readonly durationMs: number;
    readonly argv?: readonly string[];
    readonly node?: string;
    readonly platform?: string;
  };
}
