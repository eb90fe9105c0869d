import type { CheckResult, NotJudgedReason, Outcome } from '../assessment.ts';
import type { Circumstances, Pack } from '../packs/pack.ts';
import { readCircumstances } from '../packs/read-circumstances.ts';
import type { Evidence, ProcessCheck } from '../process-check.ts';
import { guardView } from '../view/guard-view.ts';
import { readInstant } from '../view/instant.ts';
import type { Process } from '../view/view.ts';
import { type CheckTally, createCheckTally, type SavedCheckTally } from './check-tally.ts';

/** One failure: what it is about, and what shows it. */
export interface ProcessFinding {
  readonly check: ProcessCheck;
  /** The ocid of the process, or the name of the group for a check of groups. */
  readonly subject: string;
  readonly evidence: Evidence;
}

/** How processes are judged. */
export interface ProcessTallyOptions {
  /** The day that counts as today, `YYYY-MM-DD`. Throws a RangeError for what is no day. */
  readonly asOf: string;
  /** Parameters instead of the defaults of the checks; a later pack wins. */
  readonly packs?: readonly Pack[];
  /**
   * Called with every failure: while processes are folded, then when all is finalised. The view of the
   * process may be read in the call.
   */
  readonly onFinding?: (finding: ProcessFinding) => void;
  /** Called with what a check says of a process while that is folded, not what it says at the end. */
  readonly onOutcome?: (check: ProcessCheck, outcome: Outcome) => void;
  /** Called when a check throws; what it was asked for is then not judged. */
  readonly onProblem?: (check: ProcessCheck, fault: unknown) => void;
  /** Checks that read what they have not declared throw. For tests: it takes time. */
  readonly isStrict?: boolean;
}

/** What was judged in a part of a run, as plain JSON. */
export interface SavedProcessTally {
  /** By id of the check. */
  readonly checks: Readonly<Record<string, SavedCheckTally>>;
}

/** Judges processes one after the other, in any order. */
export interface ProcessTally {
  fold(process: Process): void;
  /** Counts a process that there is no state to judge of. Others may refer to it. */
  foldUnjudged(ocid: string, reason: NotJudgedReason): void;
  /** Notes that there is a process which is not to be judged: others may refer to it. */
  register(ocid: string): void;
  save(): SavedProcessTally;
  /** Adds what was judged elsewhere by the same checks, and is not finalised. */
  absorb(saved: SavedProcessTally): void;
  /** Judges what was left for the end. To be called once. */
  finalise(): Readonly<Record<string, CheckResult>>;
}

const UNKNOWN: Circumstances = { day: null, method: null, category: null };

/** Starts to judge with these checks. */
export function createProcessTally(
  checks: readonly ProcessCheck[],
  options: ProcessTallyOptions,
): ProcessTally {
  const { packs = [], isStrict = false, onOutcome } = options;
  const asOf = readInstant(options.asOf)?.day;
  if (asOf === undefined) throw new RangeError(options.asOf);
  const tallies: readonly CheckTally[] = checks.map((check) =>
    createCheckTally(check, {
      asOf,
      packs,
      onEvidence: (subject, evidence) => options.onFinding?.({ check, subject, evidence }),
      onFault: (fault) => options.onProblem?.(check, fault),
      ...(onOutcome ? { onOutcome: (outcome) => onOutcome(check, outcome) } : {}),
      ...(isStrict ? { viewFor: guardFor(check) } : {}),
    }),
  );

  return {
    fold(process) {
      const circumstances = packs.length > 0 ? readCircumstances(process) : UNKNOWN;
      for (const tally of tallies) tally.fold(process, circumstances);
    },
    foldUnjudged(ocid, reason) {
      for (const tally of tallies) tally.foldUnjudged(ocid, reason);
    },
    register(ocid) {
      for (const tally of tallies) tally.register(ocid);
    },
    save: () => ({
      checks: Object.fromEntries(checks.map(({ id }, index) => [id, at(tallies, index).save()])),
    }),
    absorb(saved) {
      checks.forEach(({ id }, index) => {
        const tally = saved.checks[id];
        if (tally) at(tallies, index).absorb(tally);
      });
    },
    finalise: () =>
      Object.fromEntries(checks.map(({ id }, index) => [id, at(tallies, index).finalise()])),
  };
}

function guardFor({ reads, unit }: ProcessCheck): (process: Process) => Process {
  return (process) => guardView(process, reads, { history: unit === 'history' });
}

function at(tallies: readonly CheckTally[], index: number): CheckTally {
  return tallies[index] as CheckTally;
}
