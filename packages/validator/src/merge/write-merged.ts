import type { JsonObject, JsonValue } from '../json.ts';
import type { MergeNode, ObjectNode, Version } from './merge-node.ts';

/** An object that is being written. */
export type WritableObject = Record<string, JsonValue>;

/** Sets a member under a publisher's key: `__proto__` becomes a key like any other. */
export function setMember(object: WritableObject, key: string, value: JsonValue): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else object[key] = value;
}

/** Writes the last values of an object and its id into `into`; what was removed is not there. */
export function writeCompiled({ id, members }: ObjectNode, into: WritableObject = {}): JsonObject {
  if (id !== undefined) into['id'] = id;
  for (const [key, node] of members) {
    if (node.kind === 'leaf' && node.value === null) continue;
    setMember(into, key, compiledValue(node));
  }
  return into;
}

function compiledValue(node: MergeNode): JsonValue {
  if (node.kind === 'leaf') return node.value;
  if (node.kind === 'object') return writeCompiled(node);
  return node.entries.map((entry) => writeCompiled(entry));
}

/** Writes the histories of an object's values and its id into `into`. */
export function writeVersioned({ id, members }: ObjectNode, into: WritableObject = {}): JsonObject {
  if (id !== undefined) into['id'] = id;
  for (const [key, node] of members) setMember(into, key, versionedValue(node));
  return into;
}

function versionedValue(node: MergeNode): JsonValue {
  if (node.kind === 'leaf') return (node.versions ?? []).map(writeVersion);
  if (node.kind === 'object') return writeVersioned(node);
  return node.entries.map((entry) => writeVersioned(entry));
}

function writeVersion({ stamp, value }: Version): JsonObject {
  return { ...stamp, value };
}
