import type { PathCoverage } from '../assessment.ts';
import type { Field } from '../plan/field.ts';
import type { Plan } from '../plan/plan.ts';

interface Sums {
  parents: number;
  present: number;
  nonEmptyShallow: number;
  nonEmptyDeep: number;
  releases: number;
  arrayLength: number;
  isArray: boolean;
}

/** Coverage by path, summed over plans. */
export interface CoverageSums {
  /** Adds every path under a root. */
  add(plan: Plan, root: Field): void;
  /** Adds what was summed elsewhere. */
  absorb(coverage: Readonly<Record<string, PathCoverage>>): void;
  /** Paths in code unit order. */
  finalise(): Record<string, PathCoverage>;
}

/** Starts sums of coverage. */
export function createCoverageSums(): CoverageSums {
  const sums = new Map<string, Sums>();
  return {
    add: (plan, root) => addChildren(plan, root, sums),
    absorb(coverage) {
      for (const [path, counts] of Object.entries(coverage)) {
        const sum = sumAt(path, sums);
        for (const name of COUNTS) sum[name] += counts[name];
        sum.arrayLength += counts.arrayLength ?? 0;
        sum.isArray ||= counts.arrayLength !== undefined;
      }
    },
    finalise() {
      const coverage: Record<string, PathCoverage> = {};
      for (const path of [...sums.keys()].sort()) {
        const { isArray, arrayLength, ...counts } = sums.get(path) as Sums;
        // Paths are a publisher's words: `__proto__` must become a key like any other.
        Object.defineProperty(coverage, path, {
          value: isArray ? { ...counts, arrayLength } : counts,
          enumerable: true,
        });
      }
      return coverage;
    },
  };
}

const COUNTS = ['parents', 'present', 'nonEmptyShallow', 'nonEmptyDeep', 'releases'] as const;

function addChildren(plan: Plan, field: Field, sums: Map<string, Sums>): void {
  const { objects } = field.counters;
  if (objects > 0) {
    const keys = new Set([...plan.knownKeys(field), ...field.children.keys()]);
    for (const key of keys) addField(plan.child(field, key), objects, sums);
  }
  for (const child of field.children.values()) addChildren(plan, child, sums);
  if (field.items) addChildren(plan, field.items, sums);
  const links = plan.links(field);
  if (links !== field) addChildren(plan, links, sums);
}

function addField(
  { path, rules, counters }: Field,
  parents: number,
  sums: Map<string, Sums>,
): void {
  const sum = sumAt(path, sums);
  sum.parents += parents;
  sum.present += counters.present;
  sum.nonEmptyShallow += counters.present - counters.empty;
  sum.nonEmptyDeep += counters.present - counters.hollow;
  sum.releases += counters.units;
  sum.arrayLength += counters.arrayLength;
  sum.isArray ||= counters.arrays > 0 || rules.types.includes('array');
}

function sumAt(path: string, sums: Map<string, Sums>): Sums {
  const sum = sums.get(path) ?? {
    parents: 0,
    present: 0,
    nonEmptyShallow: 0,
    nonEmptyDeep: 0,
    releases: 0,
    arrayLength: 0,
    isArray: false,
  };
  sums.set(path, sum);
  return sum;
}
