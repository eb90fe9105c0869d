import type { CheckResult, Example, PathCoverage, Problem } from '../assessment.ts';
import type { Check } from '../check-definition.ts';
import type { Finding, Level } from '../finding.ts';
import { type CheckOptions, DEFAULT_LIMITS, type Limits } from '../options.ts';
import { everyField } from '../plan/every-field.ts';
import type { Field } from '../plan/field.ts';
import { createPlan, type Plan, ROOT_KINDS } from '../plan/plan.ts';
import { loadStandard } from '../standard/load-standard.ts';
import { createNewerFieldTest, type NewerFieldTest } from '../standard/newer-fields.ts';
import type { KnownVersion } from '../standard/standard.ts';
import { collectCoverage } from '../tally/coverage.ts';
import { createOutcomeTally } from '../tally/outcomes.ts';
import { createWalker } from '../walk/walker.ts';
import { judgeDocument } from './judge-document.ts';
import { judgeUnit, type UnitFinding } from './judge-unit.ts';
import type { Unit, UnitOrigin } from './unit.ts';
import { createWording } from './wording.ts';

/** The checks at work: one for all inputs of a run, one unit at a time. */
export interface Run {
  readonly limits: Limits;
  planFor(version: string): Promise<Plan>;
  /** Judges a unit. Returns its findings, in byte order, when all words are wanted. */
  judge(plan: Plan, unit: Unit, origin: UnitOrigin): Finding[];
  /** Judges the head of a package, which also fails by what its items show later. */
  judgeHead(plan: Plan, unit: Unit, origin: UnitOrigin): JudgedHead;
  checkIndex(id: string): number;
  /** What tells 1.1 from 1.0 in data that say neither. */
  newerFieldTest(): Promise<NewerFieldTest>;
  finish(): RunResult;
}

/** The head of a package whose items are still to be walked. */
export interface JudgedHead {
  readonly findings: Finding[];
  /** Ends the head. Returns the words of the late findings, as `judge` does. */
  finish(late: readonly UnitFinding[]): Finding[];
}

/** What a run adds up to, without its inputs. */
export interface RunResult {
  readonly checks: Record<string, CheckResult>;
  readonly coverage: Record<string, PathCoverage>;
  readonly examples: Record<string, readonly Example[]>;
  readonly counts: Record<Level, number>;
  readonly problems: readonly Problem[];
}

/** Starts a run. With `everyFinding`, all findings get words; else only examples do. */
export function createRun(
  checks: readonly Check[],
  { onProblem, examples = 5, context = false, limits: overrides }: CheckOptions,
  everyFinding: boolean,
): Run {
  const limits: Limits = { ...DEFAULT_LIMITS, ...overrides };
  const walker = createWalker(checks);
  const plans = new Map<string, Plan>();
  const outcomes = createOutcomeTally(checks);
  const wording = createWording(checks, {
    everyFinding,
    exampleCount: examples,
    withContext: context,
  });
  const damageChecks = new Map(checks.map(({ damage }, index) => [damage, index]));
  const counts: Record<Level, number> = { error: 0, warning: 0, notice: 0 };
  const problems: Problem[] = [];
  let units = 0;
  let hasNewerField: NewerFieldTest | null = null;

  function examine(plan: Plan, unit: Unit, ordinal: number) {
    const kindOfDamage = (kind: Check['damage']) => damageChecks.get(kind) ?? -1;
    const judged = judgeUnit(walker, plan, unit, ordinal, kindOfDamage);
    // Nothing can be said of a head that could not be read, not even that something is missing.
    if (!unit.document || 'damage' in unit.parsed) return judged;
    const { findings, thrown } = judgeDocument(checks, unit.document);
    return {
      ...judged,
      findings: [...judged.findings, ...findings],
      thrown: new Map([...judged.thrown, ...thrown]),
    };
  }

  function settle(
    plan: Plan,
    unit: Unit,
    judged: ReturnType<typeof examine>,
    findings: readonly UnitFinding[],
    input: string,
    ordinal: number,
  ): void {
    const { notJudged, met, thrown } = judged;
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
      root: plan.root(unit.kind),
    });
    for (const [check, error] of thrown) reportThrown(checks[check]?.id ?? '', error, input);
  }

  function reportThrown(check: string, error: unknown, input: string): void {
    if (problems.some((known) => known.check === check && known.input === input)) return;
    const problem: Problem = { code: 'check-failed', input, check, detail: String(error) };
    problems.push(problem);
    onProblem?.(problem);
  }

  return {
    limits,
    checkIndex: (id) => checks.findIndex((check) => check.id === id),
    async newerFieldTest() {
      hasNewerField ??= createNewerFieldTest(await loadStandard('1.0'), await loadStandard('1.1'));
      return hasNewerField;
    },
    async planFor(version) {
      const existing = plans.get(version);
      if (existing) return existing;
      const standard = await loadStandard(version as KnownVersion);
      const plan = createPlan(standard, walker.bind, limits.additionalPaths);
      plans.set(version, plan);
      return plan;
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
      const roots = [...plans.values()].flatMap((plan) =>
        (['release', 'record'] as const).map((kind) => ({ plan, root: plan.root(kind) })),
      );
      const coverage = collectCoverage(roots);
      const bindable = bindableChecks([...plans.values()]);
      const results = outcomes.finalise((check, root) => bindable(root).has(check));
      return { checks: results, coverage, examples: wording.examples(), counts, problems };
    },
  };
}

const NONE: Set<number> = new Set();

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
