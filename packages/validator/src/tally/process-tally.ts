import type { CheckResult, NotJudgedReason, Outcome } from '../assessment.ts';
import type { Circumstances, Pack } from '../packs/pack.ts';
import { readCircumstances } from '../packs/read-circumstances.ts';
import type { Evidence, FormationJudge, ProcessCheck } from '../process-check.ts';
import type { Formation } from '../view/formation.ts';
import { guardView } from '../view/guard-view.ts';
import { readInstant } from '../view/instant.ts';
import type { Process } from '../view/view.ts';
import {
  type CheckRun,
  type CheckTally,
  createCheckTally,
  type SavedCheckTally,
} from './check-tally.ts';
import { createFormationTally, type FormationTally } from './formation-tally.ts';

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
  fold(process: Process, formation: Formation): void;
  /** Judges of a process without a state how that came, and nothing else. */
  foldUnjudged(ocid: string, reason: NotJudgedReason, formation: Formation): void;
  save(): SavedProcessTally;
  /** Adds what was judged elsewhere by the same checks, and is not finalised. */
  absorb(saved: SavedProcessTally): void;
  /**
   * Judges what was left for the end. To be called once.
   *
   * @param isProcess whether there is a process of that ocid, judged or not: others may refer to it
   */
  finalise(isProcess: (ocid: string) => boolean): Readonly<Record<string, CheckResult>>;
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
  const tallies: CheckTally[] = [];
  const formationTallies: FormationTally[] = [];
  const byCheck = new Map<string, CheckTally | FormationTally>();
  for (const check of checks) {
    const run: CheckRun = {
      asOf,
      packs,
      onEvidence: (subject, evidence) => options.onFinding?.({ check, subject, evidence }),
      onFault: (fault) => options.onProblem?.(check, fault),
      ...(onOutcome ? { onOutcome: (outcome) => onOutcome(check, outcome) } : {}),
      ...(isStrict ? { viewFor: guardFor(check) } : {}),
    };
    byCheck.set(check.id, start(check, run));
  }

  function start(check: ProcessCheck, run: CheckRun): CheckTally | FormationTally {
    if (isFormationJudge(check)) {
      const tally = createFormationTally(check, run);
      formationTallies.push(tally);
      return tally;
    }
    const tally = createCheckTally(check, run);
    tallies.push(tally);
    return tally;
  }

  return {
    fold(process, formation) {
      const circumstances = packs.length > 0 ? readCircumstances(process) : UNKNOWN;
      for (const tally of tallies) tally.fold(process, circumstances);
      for (const tally of formationTallies) tally.fold(process.ocid, formation);
    },
    foldUnjudged(ocid, reason, formation) {
      for (const tally of tallies) tally.foldUnjudged(reason);
      for (const tally of formationTallies) tally.fold(ocid, formation);
    },
    save: () => ({
      checks: Object.fromEntries(Array.from(byCheck, ([id, tally]) => [id, tally.save()])),
    }),
    absorb(saved) {
      for (const [id, tally] of byCheck) {
        const part = saved.checks[id];
        if (part) tally.absorb(part);
      }
    },
    finalise: (isProcess) =>
      Object.fromEntries(Array.from(byCheck, ([id, tally]) => [id, tally.finalise(isProcess)])),
  };
}

function isFormationJudge(check: ProcessCheck): check is ProcessCheck & FormationJudge {
  return check.judgeFormation !== undefined;
}

function guardFor({ reads, unit }: ProcessCheck): (process: Process) => Process {
  return (process) => guardView(process, reads, { history: unit === 'history' });
}
