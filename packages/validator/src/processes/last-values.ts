import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import { setMember, type WritableObject } from '../merge/write-merged.ts';
import { readInstant } from '../view/instant.ts';

const VERSION_KEYS = ['releaseDate', 'value'];
const DEEPEST = 500;

/** The compiled release that a versioned release stands for: the last value of each history. */
export function lastValues(versioned: JsonObject): JsonObject {
  let latest = { time: Number.NEGATIVE_INFINITY, date: '' };
  const values = lastOfMembers(versioned, 0);
  const { ocid } = values;
  const { date } = latest;
  const id = [ocid, date].filter((part) => typeof part === 'string' && part !== '').join('-');
  const dated = date === '' ? {} : { date };
  return { ...values, ...(id === '' ? {} : { id }), ...dated, tag: ['compiled'] };

  function lastOfMembers(object: JsonObject, depth: number): JsonObject {
    const members: WritableObject = {};
    for (const [key, value] of Object.entries(object)) {
      const last = value === undefined ? null : lastOf(value, depth + 1);
      if (last !== null) setMember(members, key, last);
    }
    return members;
  }

  function lastOf(value: JsonValue, depth: number): JsonValue {
    if (depth > DEEPEST) return value;
    if (isHistory(value)) return lastOfHistory(value);
    if (Array.isArray(value)) return value.map((item) => lastOf(item, depth));
    return isObject(value) ? lastOfMembers(value, depth) : value;
  }

  /** The value of the latest date; of equal dates, and where dates cannot be read, the last listed. */
  function lastOfHistory(history: readonly JsonObject[]): JsonValue {
    let chosen: JsonObject | undefined;
    let chosenTime = Number.NEGATIVE_INFINITY;
    for (const version of history) {
      const { releaseDate } = version;
      const time = typeof releaseDate === 'string' ? readInstant(releaseDate)?.ms : undefined;
      if (time !== undefined && time > latest.time) latest = { time, date: releaseDate as string };
      if (time !== undefined && time < chosenTime) continue;
      chosen = version;
      chosenTime = time ?? chosenTime;
    }
    return chosen?.['value'] ?? null;
  }
}

function isHistory(value: JsonValue): value is readonly JsonObject[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every(
    (item: JsonValue) => isObject(item) && VERSION_KEYS.every((key) => Object.hasOwn(item, key)),
  );
}
