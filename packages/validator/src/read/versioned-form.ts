import { isObject, type JsonObject } from '../json.ts';

const DEEPEST = 3;

/** True for a release in which values are lists of what they were in each release of the process. */
export function isVersionedForm(document: JsonObject): boolean {
  return hasHistory(document, 0);
}

function hasHistory(value: unknown, depth: number): boolean {
  if (Array.isArray(value)) {
    return isHistory(value) || value.some((item) => isObject(item) && hasHistory(item, depth));
  }
  if (!isObject(value) || depth === DEEPEST) return false;
  return Object.values(value).some((member) => hasHistory(member, depth + 1));
}

function isHistory(list: readonly unknown[]): boolean {
  return list.length > 0 && list.every(isVersion);
}

function isVersion(entry: unknown): boolean {
  if (!isObject(entry)) return false;
  return ['releaseID', 'releaseDate', 'value'].every((key) => Object.hasOwn(entry, key));
}
