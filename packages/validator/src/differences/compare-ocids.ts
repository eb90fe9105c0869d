import type { OcidChanges, OcidList } from './differences.ts';

/** The ocids of two publications, each as often as it likes. */
export interface OcidPair {
  readonly old: Iterable<string>;
  readonly new: Iterable<string>;
}

/** Ocids listed of those that vanished or were added; all are counted. */
const MOST_LISTED = 1000;

/** Finds the ocids that only one publication has. */
export function compareOcids(pair: OcidPair): OcidChanges {
  const [before, after] = [new Set(pair.old), new Set(pair.new)];
  return {
    old: before.size,
    new: after.size,
    vanished: listMissing(before, after),
    added: listMissing(after, before),
  };
}

function listMissing(ocids: ReadonlySet<string>, elsewhere: ReadonlySet<string>): OcidList {
  const missing = [...ocids].filter((ocid) => !elsewhere.has(ocid)).sort();
  return { count: missing.length, listed: missing.slice(0, MOST_LISTED) };
}
