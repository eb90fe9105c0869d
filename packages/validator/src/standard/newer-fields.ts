import { isObject } from '../json.ts';
import type { Field } from '../plan/field.ts';
import { createPlan, type Plan } from '../plan/plan.ts';
import type { Standard } from './standard.ts';

/** Keys on the way to fields that only the newer version has; `true` at such a field. */
interface NewerKeys {
  readonly [key: string]: NewerKeys | true;
}

/** True where a release has a field that only the newer of two versions defines. */
export type NewerFieldTest = (release: unknown) => boolean;

/** Compares two versions and makes the test. */
export function createNewerFieldTest(older: Standard, newer: Standard): NewerFieldTest {
  const [olderPlan, newerPlan] = [planOf(older), planOf(newer)];
  const keys = newerKeys(
    olderPlan,
    olderPlan.root('release'),
    newerPlan,
    newerPlan.root('release'),
  );
  return (release) => hasNewer(keys, release);
}

function planOf(standard: Standard): Plan {
  return createPlan(standard, () => {}, 0);
}

function newerKeys(olderPlan: Plan, older: Field, newerPlan: Plan, newer: Field): NewerKeys {
  const olderKeys = new Set(olderPlan.knownKeys(older));
  const found: Record<string, NewerKeys | true> = {};
  for (const key of newerPlan.knownKeys(newer)) {
    if (!olderKeys.has(key)) {
      found[key] = true;
      continue;
    }
    const below = newerKeys(
      olderPlan,
      objectOf(olderPlan, olderPlan.child(older, key)),
      newerPlan,
      objectOf(newerPlan, newerPlan.child(newer, key)),
    );
    if (Object.keys(below).length > 0) found[key] = below;
  }
  return found;
}

/** The field itself, or the items of an array. */
function objectOf(plan: Plan, field: Field): Field {
  return field.place?.schema.items ? plan.items(field) : field;
}

function hasNewer(keys: NewerKeys, value: unknown): boolean {
  if (Array.isArray(value)) return value.some((item) => hasNewer(keys, item));
  if (!isObject(value)) return false;
  return Object.entries(keys).some(([key, below]) => {
    if (!Object.hasOwn(value, key)) return false;
    return below === true || hasNewer(below, value[key]);
  });
}
