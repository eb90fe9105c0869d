import type { PathCoverage } from '../assessment.ts';
import type { JsonObject } from '../json.ts';
import type { Plan } from '../plan/plan.ts';
import { createPlans, type PlanSettings, type Plans } from '../run/plans.ts';
import { createCoverageSums } from '../tally/coverage.ts';
import { createWalker } from '../walk/walker.ts';

/** Counts what the compiled releases of processes hold, by path as for items. */
export interface ProcessCoverage {
  /** The plans that it counts along. */
  readonly planFor: Plans['planFor'];
  /** `subject` names the version and the extensions: see `ProcessRecord`. */
  add(compiled: JsonObject, subject: string): Promise<void>;
  save(): Record<string, PathCoverage>;
  absorb(saved: Readonly<Record<string, PathCoverage>>): void;
}

/** Starts to count. */
export function createProcessCoverage(
  settings: Pick<PlanSettings, 'available' | 'additionalPaths'>,
): ProcessCoverage {
  const walker = createWalker([]);
  const sums = createCoverageSums();
  const plans = createPlans({ ...settings, bind: walker.bind, retire: addUp });
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
    save() {
      const all = createCoverageSums();
      all.absorb(sums.finalise());
      for (const plan of plans.made.values()) all.add(plan, plan.root('release'));
      return all.finalise();
    },
    absorb: sums.absorb,
  };
}
