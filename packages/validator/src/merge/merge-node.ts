import { canonicalJson } from '../identity/canonical-json.ts';
import type { JsonValue } from '../json.ts';

/** What a process is known to be at one place, after some of its releases. */
export type MergeNode = LeafNode | ObjectNode | ListNode;

/** A value that is replaced as a whole; null where it is not there any more. */
export interface LeafNode {
  readonly kind: 'leaf';
  value: JsonValue;
  /** What it was in each release that changed it; null where nobody wants to know. */
  readonly versions: Version[] | null;
}

/** An object whose members are merged one by one. */
export interface ObjectNode {
  readonly kind: 'object';
  readonly members: Map<string, MergeNode>;
  /** Of an entry of a list, by which it is matched; no release changes it. */
  id: JsonValue | undefined;
  /** The last release that had it, as an entry of a list. */
  touchedBy: ReleaseStamp | null;
}

/** A list of objects, matched by id. */
export interface ListNode {
  readonly kind: 'list';
  readonly entries: ObjectNode[];
  readonly byId: Map<string, ObjectNode>;
}

/** The release that a version is from, as versioned releases write it. */
export interface ReleaseStamp {
  readonly releaseID?: JsonValue;
  readonly releaseDate?: JsonValue;
  readonly releaseTag?: JsonValue;
}

/** One value of a history. */
export interface Version {
  readonly stamp: ReleaseStamp;
  readonly value: JsonValue;
}

export function createObjectNode(id?: JsonValue): ObjectNode {
  return { kind: 'object', members: new Map(), id, touchedBy: null };
}

export function createListNode(): ListNode {
  return { kind: 'list', entries: [], byId: new Map() };
}

export function createLeafNode(value: JsonValue, stamp: ReleaseStamp | null): LeafNode {
  return { kind: 'leaf', value, versions: stamp && [{ stamp, value }] };
}

/** Sets a value; with a stamp, a change becomes a version. A release has one version of a value. */
export function writeLeaf(leaf: LeafNode, value: JsonValue, stamp: ReleaseStamp | null): void {
  leaf.value = value;
  const { versions } = leaf;
  if (versions === null || stamp === null) return;
  if (versions.at(-1)?.stamp === stamp) versions.pop();
  const latest = versions.at(-1);
  if (latest === undefined || !isSame(latest.value, value)) versions.push({ stamp, value });
}

/** Writes null wherever a value is left: what an object or a list held is removed with it. */
export function clearNode(node: MergeNode, stamp: ReleaseStamp): void {
  if (node.kind === 'leaf') {
    if (node.value !== null) writeLeaf(node, null, stamp);
    return;
  }
  const below = node.kind === 'list' ? node.entries : node.members.values();
  for (const child of below) clearNode(child, stamp);
}

function isSame(one: JsonValue, other: JsonValue): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  return canonicalJson(one) === canonicalJson(other);
}
