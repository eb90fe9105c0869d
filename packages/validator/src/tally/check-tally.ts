import type { CheckResult, NotJudgedReason, Outcome } from '../assessment.ts';
import type { Circumstances, Pack, Params } from '../packs/pack.ts';
import { resolveParams } from '../packs/resolve-params.ts';
import type {
  Evidence,
  FinalContext,
  FinalJudgement,
  Judgement,
  ProcessCheck,
  StateDefinitions,
  StatesOf,
} from '../process-check.ts';
import type { State } from '../states/state.ts';
import { meets } from '../view/rule.ts';
import type { Process } from '../view/view.ts';
import { createOutcomeCounts, type SavedOutcomeCounts } from './outcome-counts.ts';

/** What a check is run with. */
export interface CheckRun {
  readonly asOf: number;
  readonly packs: readonly Pack[];
  readonly onEvidence: (subject: string, evidence: Evidence) => void;
  readonly onFault: (fault: unknown) => void;
  /** Called with what the check says of a process in hand, if it is not to judge at the end. */
  readonly onOutcome?: (outcome: Outcome) => void;
  /** Stands between the check and the view of a process. */
  readonly viewFor?: (process: Process) => Process;
}

/** What one check has judged, as plain JSON. */
export interface SavedCheckTally {
  readonly outcomes: SavedOutcomeCounts;
  /** Processes that are left for the end, or that groups were made of. */
  readonly later: number;
  /** By name of the state. */
  readonly states: Readonly<Record<string, unknown>>;
}

/** Runs one check over processes, and counts what it says. */
export interface CheckTally {
  fold(process: Process, circumstances: Circumstances): void;
  foldUnjudged(reason: NotJudgedReason): void;
  save(): SavedCheckTally;
  absorb(saved: SavedCheckTally): void;
  finalise(isProcess: FinalContext<Params>['isProcess']): CheckResult;
}

/** Starts to run a check. */
export function createCheckTally(check: ProcessCheck, run: CheckRun): CheckTally {
  const { id, unit, level, needs, params } = check;
  const isOfGroups = unit === 'dataset';
  const states = createStates(check.states ?? {});
  const outcomes = createOutcomeCounts();
  const defaults = resolveFor({ day: null, method: null, category: null });
  let later = 0;

  function resolveFor(circumstances: Circumstances): Params {
    return resolveParams(id, params, run.packs, circumstances);
  }

  function ask(process: Process, circumstances: Circumstances): Judgement | 'later' | undefined {
    const view = run.viewFor?.(process) ?? process;
    if (!meets(view, needs)) return 'not-published';
    const paramsOfProcess = run.packs.length > 0 ? resolveFor(circumstances) : defaults;
    const context = { params: paramsOfProcess, asOf: run.asOf };
    return check.judge?.(view, context) ?? check.fold?.(view, states, context);
  }

  function count(subject: string, judgement: Judgement): void {
    if (typeof judgement === 'string') {
      outcomes.add(judgement);
      return;
    }
    outcomes.add('fail');
    outcomes.occurred(judgement.fail.length);
    for (const evidence of judgement.fail) run.onEvidence(subject, evidence);
  }

  function askAtEnd(
    isProcess: FinalContext<Params>['isProcess'],
  ): ReadonlyMap<string, FinalJudgement['judgement']> | null {
    const judgements = new Map<string, FinalJudgement['judgement']>();
    try {
      const context = { paramsFor: resolveFor, asOf: run.asOf, isProcess };
      for (const { subject, judgement } of check.finalise?.(states, context) ?? []) {
        if (judgements.has(subject)) throw new RangeError(subject);
        judgements.set(subject, judgement);
      }
      if (!isOfGroups && judgements.size > later) throw new RangeError(id);
      return judgements;
    } catch (fault) {
      run.onFault(fault);
      return null;
    }
  }

  return {
    fold(process, circumstances) {
      let judgement: Judgement | 'later' | undefined;
      try {
        judgement = ask(process, circumstances);
      } catch (fault) {
        run.onFault(fault);
        outcomes.addNotJudged('check-failed');
        run.onOutcome?.('not-judged');
        return;
      }
      if (isOfGroups ? judgement === undefined : judgement === 'later') later += 1;
      if (isOfGroups || judgement === 'later') return;
      count(process.ocid, judgement ?? 'not-applicable');
      run.onOutcome?.(typeof judgement === 'object' ? 'fail' : (judgement ?? 'not-applicable'));
    },
    foldUnjudged(reason) {
      if (!isOfGroups) outcomes.addNotJudged(reason);
    },
    save: () => ({
      outcomes: outcomes.save(),
      later,
      states: Object.fromEntries(
        Object.entries(states).map(([name, state]) => [name, state.save()]),
      ),
    }),
    absorb(saved) {
      outcomes.absorb(saved.outcomes);
      later += saved.later;
      for (const [name, state] of Object.entries(states)) state.absorb(saved.states[name]);
    },
    finalise(isProcess) {
      const judgements = askAtEnd(isProcess);
      if (judgements === null) outcomes.addNotJudged('check-failed', isOfGroups ? 1 : later);
      for (const [subject, judgement] of judgements ?? []) {
        if (judgement === 'limit') outcomes.addNotJudged('limit');
        else count(subject, judgement);
      }
      if (judgements && !isOfGroups) outcomes.addNotJudged('limit', later - judgements.size);
      // A publication without groups is one group that there is nothing to say of.
      if (judgements?.size === 0 && isOfGroups) {
        outcomes.add(later > 0 ? 'not-applicable' : 'not-published');
      }
      return outcomes.finalise(level);
    },
  };
}

function createStates(
  definitions: StateDefinitions,
): StatesOf<StateDefinitions> & Readonly<Record<string, State<unknown>>> {
  return Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => [name, definition.create()]),
  );
}
