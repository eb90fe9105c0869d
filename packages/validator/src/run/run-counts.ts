import type { PathCoverage } from '../assessment.ts';
import type { Level } from '../finding.ts';
import type { Field } from '../plan/field.ts';
import { type Plan, ROOT_KINDS, type RootKind } from '../plan/plan.ts';
import type { CoverageSums } from '../tally/coverage.ts';
import { absorbFields, type SavedField, saveFields } from '../tally/field-counts.ts';
import type { OutcomeTally, SavedOutcomes } from '../tally/outcomes.ts';
import type { Plans } from './plans.ts';

/** What was counted in releases, records and packages. Plain JSON. */
export interface RunCounts {
  readonly plans: readonly {
    readonly name: string;
    readonly roots: readonly { readonly kind: RootKind; readonly fields: SavedField }[];
  }[];
  readonly outcomes: SavedOutcomes;
  /** Of plans that gave way to others. */
  readonly coverage: Readonly<Record<string, PathCoverage>>;
  /** Findings by level. */
  readonly counts: Readonly<Record<Level, number>>;
}

/** Where a run counts. */
export interface RunLedger {
  readonly plans: Plans;
  readonly outcomes: OutcomeTally;
  readonly coverage: CoverageSums;
  readonly counts: Record<Level, number>;
}

/** Takes down what a run has counted. */
export function saveCounts({ plans, outcomes, coverage, counts }: RunLedger): RunCounts {
  return {
    plans: [...plans.made].map(([name, plan]) => ({
      name,
      roots: ROOT_KINDS.map((kind) => ({ kind, fields: saveFields(plan, plan.root(kind)) })),
    })),
    outcomes: outcomes.save((root) => nameRoot(plans, root)),
    coverage: coverage.finalise(),
    counts,
  };
}

/** Adds what was counted elsewhere. The run makes any number of plans from then on. */
export async function absorbCounts(
  { plans, outcomes, coverage, counts }: RunLedger,
  saved: RunCounts,
): Promise<void> {
  plans.keepAll();
  coverage.absorb(saved.coverage);
  for (const { name, roots } of saved.plans) {
    const plan = await plans.planFor(name);
    for (const { kind, fields } of roots) absorbFields(plan, plan.root(kind), fields);
  }
  outcomes.absorb(saved.outcomes, (name) => rootNamed(plans, name));
  for (const level of Object.keys(counts) as Level[]) counts[level] += saved.counts[level];
}

/** Roots by name, and back: neither threads nor runs share fields. */
function nameRoot({ made }: Plans, root: Field): string {
  for (const [name, plan] of made) {
    const kind = ROOT_KINDS.find((candidate) => plan.root(candidate) === root);
    if (kind) return `${kind} ${name}`;
  }
  throw new Error('a root of no plan');
}

function rootNamed({ made }: Plans, rootName: string): Field {
  const [kind, name] = rootName.split(/ (.*)/s, 2);
  return (made.get(name ?? '') as Plan).root(kind as RootKind);
}
