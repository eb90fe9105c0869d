import type { CheckResult, Example, PathCoverage, Problem } from '../assessment.ts';
import type { Check } from '../check-definition.ts';
import {
  type AvailableExtensions,
  createAvailableExtensions,
} from '../extensions/available-extensions.ts';
import type { ExtensionData } from '../extensions/extension-files.ts';
import type { Finding, Level, PlacedFinding } from '../finding.ts';
import type { Renumbering } from '../identity/fingerprint.ts';
import { type CheckOptions, DEFAULT_EXAMPLES, DEFAULT_LIMITS, type Limits } from '../options.ts';
import { everyField } from '../plan/every-field.ts';
import type { Field } from '../plan/field.ts';
import { type Plan, ROOT_KINDS, type RootKind } from '../plan/plan.ts';
import type { SavedProcessSums } from '../processes/process-sums.ts';
import { loadStandard } from '../standard/load-standard.ts';
import { createNewerFieldTest, type NewerFieldTest } from '../standard/newer-fields.ts';
import { createCoverageSums } from '../tally/coverage.ts';
import { createOutcomeTally } from '../tally/outcomes.ts';
import { createWalker, type Walker } from '../walk/walker.ts';
import { type CollectedNames, createNumberedNames } from './finding-names.ts';
import type { ProcessGathering } from './gather-processes.ts';
import { judgeDocument } from './judge-document.ts';
import { type JudgedUnit, judgeUnit, type UnitFinding } from './judge-unit.ts';
import { type WeighedFindings, weighFindings } from './missing-extension.ts';
import { createPlans } from './plans.ts';
import { absorbCounts, type RunCounts, saveCounts } from './run-counts.ts';
import type { TaskResult } from './task.ts';
import type { Unit, UnitOrigin } from './unit.ts';
import { createWording, moveCandidate, type SavedCandidates } from './wording.ts';

/** The checks at work: one for all inputs of a run, one unit at a time. */
export interface Run {
  readonly limits: Limits;
  readonly extensions: AvailableExtensions;
  /** What takes items for processes; null where nobody wants these. */
  readonly gathering: ProcessGathering | null;
  /** The plan of a name: see `planName`. */
  planFor(name: string): Promise<Plan>;
  /** Judges a unit. Returns its findings, in byte order, when all words are wanted. */
  judge(plan: Plan, unit: Unit, origin: UnitOrigin): PlacedFinding[];
  /** Judges the head of a package, which also fails by what its items show later. */
  judgeHead(plan: Plan, unit: Unit, origin: UnitOrigin): JudgedHead;
  checkIndex(id: string): number;
  /** What tells 1.1 from 1.0 in data that say neither. */
  newerFieldTest(): Promise<NewerFieldTest>;
  /** The ordinal of the next unit. */
  nextUnit(): number;
  /** Sets units aside for another thread. Returns the ordinal of the first. */
  reserveUnits(count: number): number;
  /** Goes on with units that another thread has set aside, from this ordinal on. */
  startAt(unit: number): void;
  /** Faults of checks since the last call. */
  takeProblems(): readonly Problem[];
  /** Adds what another thread found, in input order. Returns its findings with final fingerprints. */
  absorb(result: TaskResult): readonly Finding[];
  /** What was counted, for another thread. */
  save(): RunState;
  absorbState(state: RunCounts): Promise<void>;
  /** What it takes to go on from here in another run, beside findings and processes. */
  saveAll(): SavedRun;
  /** The fingerprints of a run that this one goes on with; see `absorbRun`. */
  renumber(): Renumbering;
  /** Adds another run as if its inputs came behind those so far, of which there are `inputs`. */
  absorbRun(saved: SavedRun, inputs: number, fingerprints: Renumbering): Promise<void>;
  finish(): RunResult;
}

/** What a thread has counted in a run. Plain data. */
export interface RunState extends RunCounts {
  /** Of processes of one item each; null where nobody wants them, or an ocid has come twice. */
  readonly processes: SavedProcessSums | null;
}

/** A run that was saved. Plain JSON. */
export interface SavedRun extends RunCounts {
  readonly units: number;
  readonly examples: SavedCandidates;
  readonly problems: readonly Problem[];
  /** Extensions that were loaded. */
  readonly extensions: ExtensionData;
}

/** The head of a package whose items are still to be walked. */
export interface JudgedHead {
  readonly findings: PlacedFinding[];
  /** Ends the head. Returns the words of the late findings, as `judge` does. */
  finish(late: readonly UnitFinding[]): PlacedFinding[];
}

/** What a run adds up to, without its inputs. */
export interface RunResult {
  readonly checks: Record<string, CheckResult>;
  readonly coverage: Record<string, PathCoverage>;
  readonly examples: Record<string, readonly Example[]>;
  readonly counts: Record<Level, number>;
  readonly problems: readonly Problem[];
}

/** What a run may have beside its checks. */
export interface RunParts {
  /** Names of a thread that sees only parts of the run. */
  readonly collected?: CollectedNames;
  /** Makes what takes items for processes. */
  readonly gather?: (available: AvailableExtensions, walker: Walker) => ProcessGathering;
}

/** Starts a run. With `everyFinding`, all findings get words; else only examples do. */
export function createRun(
  checks: readonly Check[],
  options: CheckOptions,
  everyFinding: boolean,
  { collected, gather }: RunParts = {},
): Run {
  const { onProblem, examples = DEFAULT_EXAMPLES, context = false } = options;
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const walker = createWalker(checks);
  const available = createAvailableExtensions(options.extensions, options.loadExtension);
  const { bind } = walker;
  const { additionalPaths } = limits;
  const plans = createPlans({ available, bind, additionalPaths, retire });
  const { planFor } = plans;
  const coverage = createCoverageSums();
  const outcomes = createOutcomeTally(checks);
  const numbered = createNumberedNames();
  const wording = createWording(checks, collected ?? numbered, {
    everyFinding,
    exampleCount: examples,
    withContext: context,
  });
  const damageChecks = new Map(checks.map(({ damage }, index) => [damage, index]));
  const counts: Record<Level, number> = { error: 0, warning: 0, notice: 0 };
  const problems: Problem[] = [];
  let problemsTaken = 0;
  let units = 0;
  let hasNewerField: NewerFieldTest | null = null;

  function retire(plan: Plan): void {
    for (const kind of ITEM_KINDS) coverage.add(plan, plan.root(kind));
    const bindable = bindableChecks([plan]);
    for (const kind of ROOT_KINDS) {
      const root = plan.root(kind);
      outcomes.retire(root, (check) => bindable(root).has(check));
    }
  }

  function examine(plan: Plan, unit: Unit, ordinal: number): Examined {
    const kindOfDamage = (kind: Check['damage']) => damageChecks.get(kind) ?? -1;
    const seen = judgeUnit(walker, plan, unit, ordinal, kindOfDamage);
    const weighed = plan.lacksExtension
      ? { ...seen, ...weighFindings(checks, seen.findings) }
      : seen;
    // Nothing can be said of a head that could not be read, not even that something is missing.
    if (!unit.document || unit.isCut || 'damage' in unit.parsed) return weighed;
    const { findings, thrown } = judgeDocument(checks, unit.document);
    return {
      ...weighed,
      findings: [...weighed.findings, ...findings],
      thrown: new Map([...weighed.thrown, ...thrown]),
    };
  }

  function settle(
    plan: Plan,
    unit: Unit,
    judged: Examined,
    findings: readonly UnitFinding[],
    input: string,
    ordinal: number,
  ): void {
    const { notJudged, met, thrown, undecided = NONE } = judged;
    const failed = findings.length > 0 ? new Set<number>() : NONE;
    for (const { check, detail } of findings) {
      failed.add(check);
      outcomes.occurred(check);
      counts[detail.level ?? checks[check]?.level ?? 'error'] += 1;
    }
    outcomes.add({
      unit: ordinal,
      failed,
      met,
      thrown,
      notJudged,
      isDocument: unit.document !== null,
      undecided,
      root: plan.root(unit.kind),
    });
    for (const [check, error] of thrown) reportThrown(checks[check]?.id ?? '', error, input);
  }

  function reportThrown(check: string, error: unknown, input: string): void {
    addProblem({ code: 'check-failed', input, check, detail: String(error) });
  }

  /** Once for each check and input. */
  function addProblem(problem: Problem): void {
    const { check, input } = problem;
    if (problems.some((known) => known.check === check && known.input === input)) return;
    problems.push(problem);
    onProblem?.(problem);
  }

  const ledger = { plans, outcomes, coverage, counts };
  const gathering = gather?.(available, walker) ?? null;

  return {
    limits,
    extensions: available,
    gathering,
    checkIndex: (id) => checks.findIndex((check) => check.id === id),
    async newerFieldTest() {
      hasNewerField ??= createNewerFieldTest(await loadStandard('1.0'), await loadStandard('1.1'));
      return hasNewerField;
    },
    planFor,
    nextUnit: () => units,
    reserveUnits(count) {
      const first = units;
      units += count;
      return first;
    },
    startAt(unit) {
      units = unit;
    },
    takeProblems() {
      const news = problems.slice(problemsTaken);
      problemsTaken = problems.length;
      return news;
    },
    absorb({ named, problems: thrown }) {
      const { findings, examples: candidates } = numbered.number(named);
      for (const { check, candidate } of candidates) wording.addExample(check, candidate);
      for (const problem of thrown) addProblem(problem);
      return findings;
    },
    save: () => ({ ...saveCounts(ledger), processes: gathering?.save() ?? null }),
    absorbState: (state) => absorbCounts(ledger, state),
    saveAll() {
      plans.keepFew();
      const extensions = available.loaded();
      return { ...saveCounts(ledger), units, examples: wording.save(), problems, extensions };
    },
    renumber: numbered.renumber,
    async absorbRun(saved, inputs, fingerprints) {
      await available.adopt(saved.extensions);
      await absorbCounts(ledger, saved);
      plans.keepFew();
      saved.examples.forEach((candidates, check) => {
        for (const candidate of candidates) {
          wording.addExample(check, moveCandidate(candidate, { units, inputs, fingerprints }));
        }
      });
      units += saved.units;
      saved.problems.forEach(addProblem);
    },
    judge(plan, unit, origin) {
      const ordinal = units++;
      const judged = examine(plan, unit, ordinal);
      settle(plan, unit, judged, judged.findings, origin.input, ordinal);
      if (judged.findings.length === 0) return [];
      return wording.word(unit, judged.value, judged.findings, origin, ordinal);
    },
    judgeHead(plan, unit, origin) {
      const ordinal = units++;
      const judged = examine(plan, unit, ordinal);
      const { value, findings } = judged;
      const kept = { ...judged, met: judged.met.slice() };
      return {
        findings: wording.word(unit, value, findings, origin, ordinal),
        finish(late) {
          settle(plan, unit, kept, [...findings, ...late], origin.input, ordinal);
          return late.length > 0 ? wording.word(unit, value, late, origin, ordinal) : [];
        },
      };
    },
    finish() {
      const made = [...plans.made.values()];
      for (const plan of made) {
        for (const kind of ITEM_KINDS) coverage.add(plan, plan.root(kind));
      }
      const bindable = bindableChecks(made);
      return {
        checks: outcomes.finalise((check, root) => bindable(root).has(check)),
        coverage: coverage.finalise(),
        examples: wording.examples(),
        counts,
        problems,
      };
    },
  };
}

const NONE: Set<number> = new Set();

/** A unit with what only a missing extension could decide, where one is missing. */
type Examined = JudgedUnit & Partial<WeighedFindings>;

const ITEM_KINDS = ['release', 'versioned-release', 'record'] as const satisfies RootKind[];

/** For a root of a plan, the checks that bind to any field under it. */
function bindableChecks(plans: Iterable<Plan>): (root: Field) => ReadonlySet<number> {
  const known = new Map<Field, ReadonlySet<number>>();
  const planOf = (root: Field) =>
    [...plans].find((plan) => ROOT_KINDS.some((kind) => plan.root(kind) === root));
  return (root) => {
    const existing = known.get(root);
    if (existing) return existing;
    const checks = new Set<number>();
    const plan = planOf(root);
    if (plan) {
      everyField(plan, root, ({ checks: bound }) => {
        for (const check of bound) checks.add(check);
      });
    }
    known.set(root, checks);
    return checks;
  };
}
