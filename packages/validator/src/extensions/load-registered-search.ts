import type { SchemaObject } from '../standard/standard.ts';
import { loadFile } from './find-bundled.ts';
import {
  createRegisteredSearch,
  type FindRegistered,
  type RegisteredFields,
} from './registered-fields.ts';

/** The search for fields of registered extensions other than those that are declared. */
export async function loadRegisteredSearch(
  release: SchemaObject,
  declaredIds: ReadonlySet<string>,
): Promise<FindRegistered> {
  const fields = ((await loadFile('fields')) ?? {}) as RegisteredFields;
  return createRegisteredSearch(fields, release, declaredIds);
}
