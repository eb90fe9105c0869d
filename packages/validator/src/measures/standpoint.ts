import { isObjectField } from '../view/scope.ts';
import type { Field, Id, ObjectField, Scope, Step } from '../view/view.ts';
import type { Way } from './resolve-path.ts';

/** Objects that paths start at: releases, or what stands some keys below them. */
export interface Standpoint {
  /** Scopes are nested key by key, so that any object on the way can be gone back to. */
  readonly scope: Scope;
  /** Whether these refer to organisations, which are described among the parties. */
  readonly isOrganisation: boolean;
  /** The id of the objects. */
  readonly id: Field<Id>;
  /** Those one key back; null for releases. */
  readonly above: Standpoint | null;
  /** Those one key below: always the same for the same key. */
  below(step: Step): Standpoint;
}

/** Keys whose values refer to organisations, in the standard and its extensions. */
const ORGANISATION_KEYS: ReadonlySet<string> = new Set([
  'author',
  'buyer',
  'buyers',
  'financingParty',
  'guarantor',
  'informationService',
  'mainContractors',
  'payee',
  'payer',
  'procuringEntity',
  'publisher',
  'selectedParticipants',
  'shareholder',
  'signatories',
  'sourceParty',
  'subcontractor',
  'suppliers',
  'tenderers',
]);

/** Whether what stands at a step refers to organisations. */
export function isOrganisationStep({ key }: Step): boolean {
  return ORGANISATION_KEYS.has(key);
}

/** Starts from a scope. */
export function standAt(
  scope: Scope,
  above: Standpoint | null = null,
  step: Step | null = null,
): Standpoint {
  const known = new Map<string, Standpoint>();
  const standpoint: Standpoint = {
    scope,
    isOrganisation: step !== null && isOrganisationStep(step),
    id: scope.id('id'),
    above,
    below(next) {
      const path = pathOf([next]);
      const found = known.get(path) ?? standAt(scope.objects(path), standpoint, next);
      known.set(path, found);
      return found;
    },
  };
  return standpoint;
}

/** Where a way ends. Throws a RangeError where it goes back beyond the release. */
export function follow(from: Standpoint, { back, steps }: Way): Standpoint {
  return steps.reduce((at, step) => at.below(step), goBack(from, back));
}

/** So many keys back. Throws a RangeError beyond the release. */
export function goBack(from: Standpoint, keys: number): Standpoint {
  if (keys === 0) return from;
  if (from.above === null) throw new RangeError(String(keys));
  return goBack(from.above, keys - 1);
}

/** The field of the objects; throws a RangeError for releases, which are in none. */
export function fieldOf({ scope }: Standpoint): ObjectField {
  if (!isObjectField(scope)) throw new RangeError(scope.path);
  return scope;
}

/** Steps as the text that fields are declared with. */
export function pathOf(steps: readonly Step[]): string {
  return steps.map(({ key, isList }) => (isList ? `${key}[]` : key)).join('/');
}
