/** One thing that is wrong with an extension. It is left out, and the rest is used. */
export interface ExtensionProblem {
  readonly kind: ExtensionProblemKind;
  /** A file, or a place in the schema: `#/definitions/Tender/properties/lots`. */
  readonly place: string;
  /** What stands there or is missing: a reference, a code, a pattern. */
  readonly detail?: string;
}

export type ExtensionProblemKind =
  /** A file that is no JSON object, or is larger or deeper than is read. */
  | 'unreadable-file'
  /** A null where merging would remove what the standard has. */
  | 'removal'
  /** A `$ref` that leads nowhere, or only to itself. */
  | 'reference'
  /** A keyword whose value it cannot have. */
  | 'keyword'
  /** A codelist that is missing, without codes, or patches what is not there. */
  | 'codelist'
  /** Made for other versions of the standard. */
  | 'incompatible';

/** Problems of one extension that are told; a hostile one could have any number. */
const PROBLEMS_KEPT = 20;

/** Notes a problem. */
export type ReportProblem = (kind: ExtensionProblemKind, place: string, detail?: string) => void;

/** A list of problems, and what adds to it, each once. */
export function collectProblems(known: readonly ExtensionProblem[] = []): {
  readonly problems: readonly ExtensionProblem[];
  readonly report: ReportProblem;
} {
  const problems = [...known];
  return {
    problems,
    report(kind, place, detail) {
      if (problems.length >= PROBLEMS_KEPT) return;
      const short = detail?.slice(0, DETAIL_LENGTH);
      const where = { kind, place: place.slice(0, PLACE_LENGTH) };
      const problem = short === undefined ? where : { ...where, detail: short };
      if (!problems.some((told) => isSame(told, problem))) problems.push(problem);
    },
  };
}

const PLACE_LENGTH = 300;
const DETAIL_LENGTH = 200;

function isSame(one: ExtensionProblem, other: ExtensionProblem): boolean {
  return one.kind === other.kind && one.place === other.place && one.detail === other.detail;
}
