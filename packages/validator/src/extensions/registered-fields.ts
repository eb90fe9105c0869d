import type { Field, TypeName } from '../plan/field.ts';
import type { SchemaObject } from '../standard/standard.ts';

/** What registered extensions define at a place that neither the standard nor a declared one does. */
export interface RegisteredField {
  /** Ids of the extensions, in order. */
  readonly extensions: readonly string[];
  /** Types that any of them allows; empty where one allows everything. */
  readonly types: readonly TypeName[];
}

/**
 * Fields of the registered extensions: by the definition that they are in (`''` for the release), by
 * path inside it, by id of the extension. As `schemas/extensions/fields.json` holds them.
 */
export type RegisteredFields = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>>
>;

/** Finds what registered extensions define under a key of a known field. */
export type FindRegistered = (parent: Field, key: string) => RegisteredField | null;

/** Makes the search in plans of a release schema. It leaves out the extensions that are declared. */
export function createRegisteredSearch(
  fields: RegisteredFields,
  release: SchemaObject,
  declaredIds: ReadonlySet<string>,
): FindRegistered {
  return (parent, key) => {
    const place = placeInDefinition(parent, key, release);
    const byPath = place && ownValue(fields, place.definition);
    const byId = byPath && ownValue(byPath, place.path);
    const found = Object.entries(byId ?? {}).filter(([id]) => !declaredIds.has(id));
    if (found.length === 0) return null;
    const allowsAll = found.some(([, types]) => types.length === 0);
    const types = allowsAll ? [] : [...new Set(found.flatMap(([, names]) => names))];
    return { extensions: found.map(([id]) => id), types: types as TypeName[] };
  };
}

/** The definition that a field stands in, `''` for the release itself, and its path from there. */
function placeInDefinition(
  parent: Field,
  key: string,
  release: SchemaObject,
): { readonly definition: string; readonly path: string } | null {
  const keys = [key];
  for (let field: Field | null = parent; field?.place; field = field.parent) {
    const { definition, schema } = field.place;
    if (definition !== null) return { definition, path: keys.join('/') };
    if (schema === release) return { definition: '', path: keys.join('/') };
    if (!field.isItem) keys.unshift(field.key);
  }
  return null;
}

function ownValue<Value>(map: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
