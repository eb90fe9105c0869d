import { canonicalJson } from '../identity/canonical-json.ts';
import { stablePath } from '../identity/stable-path.ts';
import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import { previewValue } from '../run/preview-value.ts';
import { readInstant } from '../view/instant.ts';
import { DEEPEST_MERGE } from './merge-into.ts';

/** A place where a published compiled release and a re-computed one are not the same. */
export interface Difference {
  /** With ids of entries for their indexes: `awards[id=2]/value/amount`. */
  readonly path: string;
  /** Only one of them has a value there, or both have different ones. */
  readonly kind: 'only-published' | 'only-merged' | 'different';
  /** The two values as JSON text, cut at 200 characters; null where there is none. */
  readonly published: string | null;
  readonly merged: string | null;
}

/** How far a published compiled release is from what its releases give. */
export interface Comparison {
  /** Places that differ. */
  readonly count: number;
  /** The first twenty: members in the order of their keys, entries in that of the re-computed release. */
  readonly differences: readonly Difference[];
}

const MOST_DIFFERENCES = 20;
/** Every merging writes these anew. */
const OF_MERGING: ReadonlySet<string> = new Set(['id', 'date', 'tag']);

/**
 * Compares a published compiled release with one that was merged from the releases. Entries of lists are
 * matched by id where all have one; null and what is empty are the same as nothing, and so are two
 * date-times of one instant, both with a time zone.
 */
export function comparePublished(published: JsonObject, merged: JsonObject): Comparison {
  const differences: Difference[] = [];
  let count = 0;
  compareMembers(published, merged, [], []);
  return { count, differences };

  function compareMembers(
    one: JsonObject,
    other: JsonObject,
    onePath: readonly Step[],
    otherPath: readonly Step[],
  ): void {
    const keys = new Set([...Object.keys(other), ...Object.keys(one)]);
    for (const key of [...keys].sort()) {
      if (onePath.length === 0 && OF_MERGING.has(key)) continue;
      compare(ownMember(one, key), ownMember(other, key), [...onePath, key], [...otherPath, key]);
    }
  }

  function compare(
    one: JsonValue | undefined,
    other: JsonValue | undefined,
    onePath: readonly Step[],
    otherPath: readonly Step[],
  ): void {
    if (one === other || areSameInstant(one, other)) return;
    const [hasOne, hasOther] = [!isHollow(one), !isHollow(other)];
    if (!hasOne && !hasOther) return;
    if (!hasOne) add('only-merged', otherPath, null, other);
    else if (!hasOther) add('only-published', onePath, one, null);
    else if (onePath.length >= DEEPEST_MERGE) {
      if (canonicalJson(one) !== canonicalJson(other)) add('different', otherPath, one, other);
    } else if (isObject(one) && isObject(other)) compareMembers(one, other, onePath, otherPath);
    else if (Array.isArray(one) && Array.isArray(other)) {
      for (const [oneIndex, otherIndex] of pairEntries(one, other)) {
        compare(
          one[oneIndex],
          other[otherIndex],
          [...onePath, oneIndex],
          [...otherPath, otherIndex],
        );
      }
    } else add('different', otherPath, one, other);
  }

  function add(
    kind: Difference['kind'],
    path: readonly Step[],
    one: JsonValue | undefined,
    other: JsonValue | undefined,
  ): void {
    count += 1;
    if (differences.length >= MOST_DIFFERENCES) return;
    const root = kind === 'only-published' ? published : merged;
    const texts = { published: jsonText(one), merged: jsonText(other) };
    differences.push({ path: stablePath(root, path), kind, ...texts });
  }
}

type Step = string | number;

/** Indexes of entries that belong together; -1 where there is none. */
function pairEntries(
  ones: readonly JsonValue[],
  others: readonly JsonValue[],
): Iterable<readonly [number, number]> {
  const [oneIds, otherIds] = [indexById(ones), indexById(others)];
  if (!oneIds || !otherIds) {
    const length = Math.max(ones.length, others.length);
    return Array.from({ length }, (_, index) => [index, index] as const);
  }
  const pairs = [...otherIds].map(([id, index]) => [oneIds.get(id) ?? -1, index] as const);
  const rest = [...oneIds].filter(([id]) => !otherIds.has(id));
  return [...pairs, ...rest.map(([, index]) => [index, -1] as const)];
}

/** Indexes of objects by their ids; null where one has none, or two have the same. */
function indexById(items: readonly JsonValue[]): ReadonlyMap<string, number> | null {
  const indexes = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const id = isObject(item) ? ownMember(item, 'id') : undefined;
    if (id === undefined || id === null) return null;
    indexes.set(canonicalJson(id), index);
  }
  return indexes.size === items.length ? indexes : null;
}

/** Members of objects are in an order that does not depend on who wrote them. */
function jsonText(value: JsonValue | undefined): string | null {
  return isHollow(value) ? null : String(previewValue(canonicalJson(value)));
}

function areSameInstant(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  const [instant, another] = [readInstant(one), readInstant(other)];
  return instant?.zoned === true && another?.zoned === true && instant.ms === another.ms;
}

function ownMember(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Nothing, null, or made of such: merging leaves it out. */
function isHollow(value: JsonValue | undefined, depth: number = 0): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value !== 'object' || depth > DEEPEST_MERGE) return false;
  const members: readonly (JsonValue | undefined)[] = Object.values(value);
  return members.every((member) => isHollow(member, depth + 1));
}
