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

/** Coverage of every path under the roots, summed by path over plans; paths in code unit order. */
export function collectCoverage(
  roots: readonly { readonly plan: Plan; readonly root: Field }[],
): Record<string, PathCoverage> {
  const sums = new Map<string, Sums>();
  for (const { plan, root } of roots) addChildren(plan, root, sums);
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
}

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
  const sum = sums.get(path) ?? {
    parents: 0,
    present: 0,
    nonEmptyShallow: 0,
    nonEmptyDeep: 0,
    releases: 0,
    arrayLength: 0,
    isArray: false,
  };
  sum.parents += parents;
  sum.present += counters.present;
  sum.nonEmptyShallow += counters.filledShallow;
  sum.nonEmptyDeep += counters.filledDeep;
  sum.releases += counters.units;
  sum.arrayLength += counters.arrayLength;
  sum.isArray ||= counters.arrays > 0 || rules.types.includes('array');
  sums.set(path, sum);
}
