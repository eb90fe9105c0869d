import type { PathCoverage } from '../assessment.ts';
import type { JsonObject } from '../json.ts';
import type { Plan } from '../plan/plan.ts';
import { createPlans, type PlanSettings, type Plans } from '../run/plans.ts';
import { createCoverageSums } from '../tally/coverage.ts';
import { absorbFields, type SavedField, saveFields } from '../tally/field-counts.ts';
import type { Walker } from '../walk/walker.ts';

/** Counts what the compiled releases of processes hold, by path as for items. */
export interface ProcessCoverage {
  /** The plans that it counts along. */
  readonly planFor: Plans['planFor'];
  /** `subject` names the version and the extensions: see `ProcessRecord`. */
  add(compiled: JsonObject, subject: string): Promise<void>;
  save(): SavedProcessCoverage;
  absorb(saved: SavedProcessCoverage): Promise<void>;
  /** Paths in code unit order. */
  finalise(): Record<string, PathCoverage>;
}

/** Fields with their counters, plan by plan: what of a path is missing elsewhere shows when all are together. */
export interface SavedProcessCoverage {
  readonly plans: readonly (readonly [name: string, fields: SavedField])[];
  /** Of plans that gave way to others. */
  readonly retired: Readonly<Record<string, PathCoverage>>;
}

/** Starts to count. */
export function createProcessCoverage({
  walker,
  ...settings
}: Pick<PlanSettings, 'available' | 'additionalPaths'> & {
  readonly walker: Walker;
}): ProcessCoverage {
  const sums = createCoverageSums();
  const plans = createPlans({ ...settings, bind: () => {}, retire: addUp });
  let inHand: { readonly subject: string; readonly plan: Plan } | null = null;
  let processes = 0;

  function addUp(plan: Plan): void {
    sums.add(plan, plan.root('release'));
    inHand = null;
  }

  return {
    planFor: plans.planFor,
    async add(compiled, subject) {
      // Finding a plan takes a while, and processes of one subject come one after the other.
      if (inHand?.subject !== subject) inHand = { subject, plan: await plans.planFor(subject) };
      const { plan } = inHand;
      walker.walk(plan, plan.root('release'), compiled, processes);
      processes += 1;
    },
    save: () => ({
      plans: [...plans.made].map(
        ([name, plan]) => [name, saveFields(plan, plan.root('release'))] as const,
      ),
      retired: sums.finalise(),
    }),
    async absorb(saved) {
      sums.absorb(saved.retired);
      for (const [name, fields] of saved.plans) {
        const plan = await plans.planFor(name);
        absorbFields(plan, plan.root('release'), fields);
      }
    },
    finalise() {
      const all = createCoverageSums();
      all.absorb(sums.finalise());
      for (const plan of plans.made.values()) all.add(plan, plan.root('release'));
      return all.finalise();
    },
  };
}
