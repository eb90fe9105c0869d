import { canonicalJson } from '../identity/canonical-json.ts';
import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import {
  clearNode,
  createLeafNode,
  createListNode,
  createObjectNode,
  type ListNode,
  type MergeNode,
  type ObjectNode,
  type ReleaseStamp,
  writeLeaf,
} from './merge-node.ts';
import type { MergeProblems } from './merge-problem.ts';
import type { MergeRules } from './merge-rules.ts';

/** What becomes of entries of one array that share an id, or have none, by the path of the array. */
export type RepeatedEntries = Readonly<Record<string, 'append' | 'merge-by-position'>>;

/** How deep objects and arrays are merged; what lies deeper is replaced as a whole. */
export const DEEPEST_MERGE = 500;

/** Adds releases, in order, to what is known of a process. */
export interface Merger {
  /** With a stamp, what changes becomes a version. The release itself is not changed. */
  add(release: JsonObject, stamp: ReleaseStamp): void;
}

/** Makes what merges releases into a node. `ownKeys` of a release are left to the caller. */
export function createMerger(
  root: ObjectNode,
  rules: MergeRules,
  ownKeys: ReadonlySet<string>,
  keepsVersions: boolean,
  repeatedEntries: RepeatedEntries,
  problems: MergeProblems,
): Merger {
  const path: string[] = [];
  const hasOverrides = Object.keys(repeatedEntries).length > 0;
  let current: ReleaseStamp = {};

  function stamp(): ReleaseStamp | null {
    return keepsVersions ? current : null;
  }

  function mergeMembers(node: ObjectNode, object: JsonObject, { child }: MergeRules): void {
    for (const key of Object.keys(object)) {
      const isOwn = path.length === 0 ? ownKeys.has(key) : key === 'id' && node.id !== undefined;
      const value = object[key];
      if (isOwn || value === undefined) continue;
      const rules = child(key);
      if (rules.rule === 'omit') continue;
      path.push(key);
      mergeMember(node.members, key, value, rules);
      path.pop();
    }
  }

  function mergeMember(
    members: Map<string, MergeNode>,
    key: string,
    value: JsonValue,
    rules: MergeRules,
  ): void {
    const existing = members.get(key);
    if (value === null) removeMember(members, key, existing);
    else if (isObject(value) && path.length < DEEPEST_MERGE) {
      const known = existing?.kind === 'object' ? existing : createObjectNode();
      mergeMembers(known, value, rules);
      if (known.members.size > 0) keep(members, key, existing, known);
    } else if (isMatchedList(value, rules)) {
      const known = existing?.kind === 'list' ? existing : createListNode();
      mergeEntries(known, value, rules);
      if (known.entries.length > 0) keep(members, key, existing, known);
    } else if (existing?.kind === 'leaf') writeLeaf(existing, value, stamp());
    else keep(members, key, existing, createLeafNode(value, stamp()));
  }

  /** Another kind of value takes the place of what was there. */
  function keep(
    members: Map<string, MergeNode>,
    key: string,
    existing: MergeNode | undefined,
    node: MergeNode,
  ): void {
    if (existing === node) return;
    const isThere = existing?.kind === 'leaf' ? existing.value !== null : existing !== undefined;
    if (isThere) problems.report('inconsistent-type', { path: path.join('/') });
    members.set(key, node);
  }

  function removeMember(
    members: Map<string, MergeNode>,
    key: string,
    existing: MergeNode | undefined,
  ): void {
    if (existing?.kind === 'leaf') writeLeaf(existing, null, stamp());
    else if (existing !== undefined && keepsVersions) clearNode(existing, current);
    else members.set(key, createLeafNode(null, stamp()));
  }

  /** An empty array says nothing, unless it is a value as a whole. */
  function isMatchedList(value: JsonValue, { rule }: MergeRules): value is readonly JsonObject[] {
    return (
      Array.isArray(value) &&
      rule !== 'whole-list' &&
      path.length < DEEPEST_MERGE &&
      value.every(isObject)
    );
  }

  function mergeEntries(list: ListNode, items: readonly JsonObject[], rules: MergeRules): void {
    const override = hasOverrides ? repeatedEntries[path.join('/')] : undefined;
    for (const [position, item] of items.entries()) {
      const id = Object.hasOwn(item, 'id') ? (item['id'] ?? undefined) : undefined;
      const isById = override === undefined && id !== undefined;
      const entry = isById
        ? entryById(list, id)
        : (override === 'merge-by-position' && list.entries[position]) || createObjectNode(id);
      const isNew = entry.touchedBy === null;
      if (id !== undefined) entry.id = id;
      entry.touchedBy = current;
      mergeMembers(entry, item, rules);
      const isWorthKeeping = entry.id !== undefined || entry.members.size > 0;
      if (isNew && isWorthKeeping) list.entries.push(entry);
    }
  }

  function entryById(list: ListNode, id: JsonValue): ObjectNode {
    const key = keyOf(id);
    const known = list.byId.get(key);
    if (known) {
      if (known.touchedBy === current) reportId('repeated-id', id);
      return known;
    }
    if (list.byId.has(keyOfSimilar(id))) reportId('similar-ids', id);
    if (typeof id === 'number' && Math.abs(id) > Number.MAX_SAFE_INTEGER) {
      reportId('inexact-id', id);
    }
    const entry = createObjectNode(id);
    list.byId.set(key, entry);
    return entry;
  }

  function reportId(code: 'repeated-id' | 'similar-ids' | 'inexact-id', value: JsonValue): void {
    problems.report(code, { path: path.join('/'), value });
  }

  return {
    add(release, releaseStamp) {
      current = releaseStamp;
      mergeMembers(root, release, rules);
    },
  };
}

/** Tells ids of all kinds apart: that of a text begins with a quotation mark, of a number with a digit. */
function keyOf(id: JsonValue): string {
  if (typeof id === 'string') return `"${id}`;
  return typeof id === 'number' ? `${id}` : canonicalJson(id);
}

/** The key of the text that reads like a number, or of the number that a text reads like. */
function keyOfSimilar(id: JsonValue): string {
  return typeof id === 'number' ? `"${id}` : `${id}`;
}
