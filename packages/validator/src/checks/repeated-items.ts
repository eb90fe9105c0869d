import { canonicalJson } from '../identity/canonical-json.ts';
import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import type { Identity } from '../plan/field.ts';

/** Called once for each thing that stands more than once in an array: its id, or itself. */
export type OnRepeat = (repeated: JsonValue) => void;

type Scalar = string | number | boolean;

/** Up to this length comparing all pairs is faster than filling a set, and allocates nothing. */
const PAIRWISE_LENGTH = 16;

/**
 * Finds identities that several items share, and counts the items that have one. Types count: 1 and
 * "1" differ. Items without an id, or whose id is null, an object or an array, have no identity.
 */
export function findRepeatedIdentities(
  items: readonly unknown[],
  identity: Identity,
  onRepeat: OnRepeat,
): number {
  const isRepeated = items.length > PAIRWISE_LENGTH ? createRepeatDetector() : undefined;
  let identified = 0;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (!isIdentified(item, identity)) continue;
    identified += 1;
    const repeated = isRepeated
      ? isRepeated(identityKey(item, identity))
      : countBefore(items, index, identity, item) === 1;
    if (repeated) onRepeat(describe(item, identity));
  }
  return identified;
}

/** Finds items without identity that are equal in whole, whatever the order of their keys. */
export function findRepeatedContents(
  items: readonly unknown[],
  identity: Identity | null,
  onRepeat: OnRepeat,
): void {
  const isRepeated = createRepeatDetector();
  for (const item of items) {
    if (isObject(item) && (isIdentified(item, identity) || hasLostDigits(item['id']))) continue;
    if (isRepeated(canonicalJson(item))) onRepeat(item as JsonValue);
  }
}

/** Finds items whose ids are equal integers beyond 2^53: as far as numbers tell, the same. */
export function findEqualLargeIds(
  items: readonly unknown[],
  identity: Identity,
  onEqual: (indexes: readonly number[]) => void,
): void {
  const indexesOf = new Map<string, number[]>();
  items.forEach((item, index) => {
    if (!isObject(item) || !hasLostDigits(item['id'])) return;
    const scheme = identity === 'id' ? null : (item['scheme'] ?? null);
    const key = canonicalJson([scheme, String(item['id'])]);
    const indexes = indexesOf.get(key);
    if (indexes) indexes.push(index);
    else indexesOf.set(key, [index]);
  });
  for (const indexes of indexesOf.values()) if (indexes.length > 1) onEqual(indexes);
}

function isIdentified(item: unknown, identity: Identity | null): item is JsonObject {
  if (identity === null || !isObject(item) || !isScalar(item['id'])) return false;
  return identity === 'id' || (item['scheme'] ?? null) === null || isScalar(item['scheme']);
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'boolean' || isExact(value);
}

function isExact(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

/** Different integers beyond 2^53 are the same number once parsed. */
function hasLostDigits(id: unknown): boolean {
  return typeof id === 'number' && !isExact(id);
}

function countBefore(
  items: readonly unknown[],
  end: number,
  identity: Identity,
  item: JsonObject,
): number {
  let count = 0;
  for (let index = 0; index < end; index += 1) {
    const earlier = items[index];
    if (isObject(earlier) && isSame(earlier, item, identity)) count += 1;
  }
  return count;
}

function isSame(one: JsonObject, other: JsonObject, identity: Identity): boolean {
  if (one['id'] !== other['id']) return false;
  return identity === 'id' || (one['scheme'] ?? null) === (other['scheme'] ?? null);
}

function identityKey(item: JsonObject, identity: Identity): Scalar {
  const id = item['id'] as Scalar;
  return identity === 'id' ? id : JSON.stringify([item['scheme'] ?? null, id]);
}

function describe(item: JsonObject, identity: Identity): JsonValue {
  const id = item['id'] as Scalar;
  const scheme = item['scheme'] ?? null;
  return identity === 'id' || scheme === null ? id : `${scheme}, ${id}`;
}

/** Makes a function that is true when it is given a key for the second time, and only then. */
function createRepeatDetector(): (key: Scalar) => boolean {
  const seen = new Set<Scalar>();
  const repeated = new Set<Scalar>();
  return (key) => {
    const { size } = seen;
    if (seen.add(key).size > size || repeated.has(key)) return false;
    repeated.add(key);
    return true;
  };
}
