import { canonicalJson } from '../identity/canonical-json.ts';
import type { JsonObject, JsonValue } from '../json.ts';

/** Releases, each once, and ids that stand for different ones. */
export interface DistinctReleases {
  readonly releases: readonly JsonObject[];
  /** In the order of their canonical forms. */
  readonly conflicts: readonly JsonValue[];
}

/** Releases with one id. */
interface SameId {
  readonly first: JsonObject;
  /** Canonical forms; empty as long as there is but one. */
  readonly contents: Set<string>;
}

/** Leaves out releases that are there already: same id, same content. Only equal ids are compared. */
export function distinctReleases(found: readonly JsonObject[]): DistinctReleases {
  if (found.length < 2) return { releases: found, conflicts: [] };
  const byId = new Map<string, SameId>();
  const releases: JsonObject[] = [];
  const conflicts = new Set<string>();
  for (const release of found) {
    const { id = null } = release;
    const key = canonicalJson(id);
    const known = byId.get(key);
    if (!known) byId.set(key, { first: release, contents: new Set() });
    else {
      const { first, contents } = known;
      if (contents.size === 0) contents.add(canonicalJson(first));
      const content = canonicalJson(release);
      if (contents.has(content)) continue;
      contents.add(content);
      if (id !== null) conflicts.add(key);
    }
    releases.push(release);
  }
  const ids = [...conflicts].sort().map((key) => JSON.parse(key) as JsonValue);
  return { releases, conflicts: ids };
}
