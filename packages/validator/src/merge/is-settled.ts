import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import { DEEPEST_MERGE } from './merge-into.ts';
import type { MergeRules } from './merge-rules.ts';

/**
 * True where merging a value of one release with nothing gives the value itself: no null, nothing empty
 * and nothing omitted in it, no two entries of a list with the same id. False also where that would
 * take longer to find out than to merge.
 */
export function isSettled(value: JsonValue, rules: MergeRules, depth: number = 1): boolean {
  if (typeof value !== 'object') return true;
  if (value === null) return false;
  if (depth >= DEEPEST_MERGE) return false;
  if (Array.isArray(value)) return isSettledList(value, rules, depth);
  return isSettledObject(value as JsonObject, rules, depth);
}

function isSettledObject(object: JsonObject, { child }: MergeRules, depth: number): boolean {
  let isEmpty = true;
  for (const key in object) {
    const value = object[key];
    if (value === undefined) return false;
    const rules = child(key);
    if (rules.rule === 'omit' || !isSettled(value, rules, depth + 1)) return false;
    isEmpty = false;
  }
  return !isEmpty;
}

function isSettledList(items: readonly JsonValue[], rules: MergeRules, depth: number): boolean {
  if (rules.rule === 'whole-list') return true;
  for (const item of items) if (!isObject(item)) return true;
  const objects = items as readonly JsonObject[];
  if (objects.length === 0 || !haveDistinctIds(objects)) return false;
  for (const object of objects) if (!isSettledObject(object, rules, depth)) return false;
  return true;
}

/** Ids that read alike are not distinct enough, and those that nobody should use are left to merging. */
function haveDistinctIds(items: readonly JsonObject[]): boolean {
  const [first] = items;
  if (items.length === 1 && typeof first?.['id'] === 'string') return true;
  const texts = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (typeof id === 'string') texts.add(id);
    else if (Number.isSafeInteger(id)) texts.add(`${id}`);
    else if (id === undefined) texts.add(`#${index}`);
    else return false;
  }
  return texts.size === items.length;
}
