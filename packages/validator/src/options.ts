import type { Problem } from './assessment.ts';
import type { BuyerReference } from './buyers/buyer-reference.ts';
import type { ExtensionData, LoadExtension } from './extensions/extension-files.ts';
import type { Finding } from './finding.ts';
import type { Measure } from './measures/measure.ts';
import type { Pack } from './packs/pack.ts';
import type { Workers } from './run/task.ts';

/** How to check. Everything has a default; nothing is read from the environment. */
export interface CheckOptions {
  /** Check as this minor version, whatever the documents declare: `1.0`, `1.1` or `1.2`. */
  readonly ocdsVersion?: string;
  /** Run only these checks: ids, or patterns such as `structure/*`. */
  readonly only?: readonly string[];
  /** Leave these checks out: ids or patterns. */
  readonly skip?: readonly string[];
  /** Examples kept for each check; 5. */
  readonly examples?: number;
  /** The day that rules about time take as today, `YYYY-MM-DD`; the day of the run. */
  readonly asOf?: string;
  /** Add title, buyer, object id and address to findings. */
  readonly context?: boolean;
  /**
   * Where packages, releases or records stand in each document: keys joined by slashes, as in
   * `/data/results`, through whatever lists are on the way. At the top, or at the only place below it.
   */
  readonly root?: string;
  /** Ends reading each input after so many releases and records. */
  readonly limit?: number;
  readonly limits?: Partial<Limits>;
  /** Looks only at processes of these buyers, and adds them up by buyer; items are all checked. */
  readonly buyers?: readonly BuyerReference[];
  /** Parameters for checks of processes, instead of their defaults; a later pack wins. */
  readonly packs?: readonly Pack[];
  /** What to count in processes: `readMeasure` makes measures of plain data. */
  readonly measures?: readonly Measure[];
  /** Extensions by the address that packages declare. They win over those that are bundled. */
  readonly extensions?: ExtensionData;
  /** Asked once for each declared extension that is neither given nor bundled; without it, nobody is. */
  readonly loadExtension?: LoadExtension;
  /** Threads to share large inputs with; `startWorkers` of the node entry makes them. One thread without. */
  readonly workers?: Workers;
  /** Ends the run early; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called with every finding in input order; a returned promise is awaited before the next item. */
  readonly onFinding?: (finding: Finding) => void | Promise<void>;
  /**
   * Called with the run's state, piece by piece, if all goes well; a returned promise is awaited. The
   * pieces joined can be checked as an input in place of the inputs of this run: see `docs/states.md`.
   * All findings are worded for it, which takes time.
   */
  readonly onState?: (bytes: Uint8Array) => void | Promise<void>;
  /** Called now and then. */
  readonly onProgress?: (progress: Progress) => void;
  /** Called for faults of a check or an input as they happen; they also stand in `problems`. */
  readonly onProblem?: (problem: Problem) => void;
}

export const DEFAULT_EXAMPLES = 5;

/** What an input may not exceed; what does is reported, never dropped in silence. */
export interface Limits {
  /** Bytes of one release or record. */
  readonly elementBytes: number;
  /** Levels of nesting of one release or record. */
  readonly nesting: number;
  /** Fields outside the schema that coverage tells apart; the rest are counted together. */
  readonly additionalPaths: number;
}

export const DEFAULT_LIMITS: Limits = {
  elementBytes: 268_435_456,
  nesting: 500,
  additionalPaths: 20_000,
};

/** How far a run is. */
export interface Progress {
  readonly input: string;
  /** `grouping` and `merging` are the stages of reading processes. */
  readonly stage: 'reading' | 'checking' | 'grouping' | 'merging';
  readonly bytesDone: number;
  /** Absent while the size is not known. */
  readonly bytesTotal?: number;
  readonly items: number;
}
