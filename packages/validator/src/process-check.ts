import type { Outcome } from './assessment.ts';
import type { CheckTexts, TextLanguage } from './check-definition.ts';
import type { Level } from './finding.ts';
import type { JsonObject, JsonValue } from './json.ts';
import type { Circumstances, Params } from './packs/pack.ts';
import type { KnownVersion } from './standard/standard.ts';
import type { State, StateDefinition } from './states/state.ts';
import type { Formation } from './view/formation.ts';
import type { Rule } from './view/rule.ts';
import type { Basis, Place, Process, RootScope } from './view/view.ts';

/** What shows that a process or a group fails. */
export interface Evidence {
  /** Absent where it is about the whole process. */
  readonly place?: Place;
  readonly value?: JsonValue;
  readonly expected?: JsonValue;
  /** The inputs of the formula, by the names that the texts of the check use. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** What a check says of one process or group. */
export type Judgement =
  | Exclude<Outcome, 'fail' | 'not-judged'>
  | { readonly fail: readonly [Evidence, ...Evidence[]] };

/** What a check says at the end, of a process that it left for later or of a group. */
export interface FinalJudgement {
  /** The ocid of the process, or the name of the group. */
  readonly subject: string;
  /** `limit`: its state had no room for what was needed to judge. */
  readonly judgement: Judgement | 'limit';
}

/** What is given for one process. */
export interface ProcessContext<ParamsOfCheck> {
  /** As they hold for the process. */
  readonly params: ParamsOfCheck;
  /** The day that counts as today, in days since 1970-01-01. */
  readonly asOf: number;
}

/** What is given at the end. */
export interface FinalContext<ParamsOfCheck> {
  readonly paramsFor: (circumstances: Circumstances) => ParamsOfCheck;
  readonly asOf: number;
  /** Whether that is the ocid of a process, whatever it has, and even if it could not be judged. */
  readonly isProcess: (ocid: string) => boolean;
}

/** The states that a check declares, by name. */
export type StateDefinitions = Readonly<Record<string, StateDefinition<State<unknown>>>>;

/** The states that a check is given. */
export type StatesOf<Definitions extends StateDefinitions> = {
  readonly [Name in keyof Definitions]: ReturnType<Definitions[Name]['create']>;
};

/** The words of a check that looks at processes; `message` and `formula` may name its facts. */
export interface ProcessCheckTexts extends CheckTexts {
  /** Flags only: how the number was computed. */
  readonly formula?: string;
  /** Flags only: usual reasons that are harmless. */
  readonly innocent?: string;
}

/** Something that a publisher gives; its version is 1.1 where it has none. */
export interface ExamplePackage {
  readonly version?: KnownVersion;
  readonly releases?: readonly JsonObject[];
  readonly records?: readonly JsonObject[];
}

/** One process: its compiled release and the releases that led there, each laid over the smallest one. */
export interface ExampleProcess {
  readonly compiled?: Readonly<Record<string, JsonValue>>;
  readonly releases?: readonly Readonly<Record<string, JsonValue>>[];
  readonly basis?: Basis;
  /** In place of all this, what it is to be put together from; no item needs an ocid. */
  readonly published?: readonly ExamplePackage[];
}

/** Data that shows a check. */
export interface ProcessExample {
  readonly processes: readonly ExampleProcess[];
  /** Parameters that differ from the defaults, so that a small example can show the check. */
  readonly params?: Params;
  /** `YYYY-MM-DD`; 2024-12-31 where this is absent. */
  readonly asOf?: string;
  /** Failures: ocid or group, and the pointer where there is one, as in `ocds-213czf-1#/tender/value`. */
  readonly at?: readonly string[];
}

/**
 * A check of contracting processes: one file, `checks/<family>/<name>.ts`, exporting this under the
 * camel case of its name. It reads what it has declared, and remembers nothing but in its states.
 */
export interface ProcessCheck<
  ParamsOfCheck extends Params = Params,
  Definitions extends StateDefinitions = StateDefinitions,
> {
  /** `family/name`, equal to the file's path. Never changes, never is reused. */
  readonly id: string;
  readonly level: Level;
  readonly effort: 'low' | 'medium' | 'high';
  readonly source: { readonly title: string; readonly url: string };
  /** Names of the same check elsewhere: Pelican, Cardinal, the flags of the Open Contracting Partnership. */
  readonly codes?: readonly string[];
  readonly texts: Readonly<Record<TextLanguage, ProcessCheckTexts>>;
  readonly examples: {
    readonly pass: readonly ProcessExample[];
    readonly fail: readonly ProcessExample[];
  };

  /**
   * What is judged, and what outcomes count: processes by their compiled release, processes with all
   * their releases, or the groups that the check names at the end.
   */
  readonly unit: 'process' | 'history' | 'dataset';
  /** Where the check declares what it reads. */
  readonly reads: RootScope;
  /** Where a process does not have this, it is `not-published`, and the check is not asked. */
  readonly needs: Rule;
  readonly params: ParamsOfCheck;
  readonly states?: Definitions;
  /** Judges a process by itself. A check has this, `fold` or `judgeFormation`. */
  judge?(process: Process, context: ProcessContext<ParamsOfCheck>): Judgement;
  /**
   * Judges how a process was put together, also where that gave no state; `reads` and `needs` then name
   * nothing. See `defineFormationCheck`.
   */
  judgeFormation?(formation: Formation): Judgement;
  /**
   * Adds a process to the states, and judges it, or leaves it for `finalise`, which is then to judge it.
   * A check of groups says nothing. States are added to last, in case something throws.
   */
  fold?(
    process: Process,
    states: StatesOf<Definitions>,
    context: ProcessContext<ParamsOfCheck>,
  ): Judgement | 'later' | undefined;
  /** Judges at the end, over the states alone; each subject once. */
  finalise?(
    states: StatesOf<Definitions>,
    context: FinalContext<ParamsOfCheck>,
  ): Iterable<FinalJudgement>;
}

/** A check that judges how processes were put together. */
export type FormationJudge = Pick<ProcessCheck, 'level'> &
  Required<Pick<ProcessCheck, 'judgeFormation'>>;

/** Says nothing at run time; gives a check file its types. */
export function defineProcessCheck<
  ParamsOfCheck extends Params,
  Definitions extends StateDefinitions = Readonly<Record<never, never>>,
>(check: ProcessCheck<ParamsOfCheck, Definitions>): ProcessCheck {
  return check as unknown as ProcessCheck;
}
