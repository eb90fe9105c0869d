import type { JsonObject, JsonValue } from '../json.ts';
import { isSettled } from './is-settled.ts';
import { createMerger, type RepeatedEntries } from './merge-into.ts';
import { createObjectNode, type ReleaseStamp } from './merge-node.ts';
import { collectMergeProblems, type MergeProblem, type MergeProblems } from './merge-problem.ts';
import type { MergeRules } from './merge-rules.ts';
import { orderReleases } from './order-releases.ts';
import { setMember, type WritableObject, writeCompiled, writeVersioned } from './write-merged.ts';

/** How to merge where the standard leaves a choice. */
export interface MergeOptions {
  /**
   * By path of an array without indexes (`awards/items`): add all entries of each release, or merge
   * the first with the first and so on. Else entries are matched by id, and those without are added.
   */
  readonly repeatedEntries?: RepeatedEntries;
}

/** A merged release, and what was met on the way. */
export interface Merged {
  /** Null where the releases cannot be brought into order, which the problems say. */
  readonly release: JsonObject | null;
  /** The releases in the order in which they were merged; empty where they were not. */
  readonly releases: readonly JsonObject[];
  readonly problems: readonly MergeProblem[];
}

/** What a merged release has of its own. */
const OF_COMPILED: ReadonlySet<string> = new Set(['ocid', 'id', 'date', 'tag']);
const OF_VERSIONED: ReadonlySet<string> = new Set(['ocid']);

/** Merges the releases of one process, in any order, into its compiled release. Never throws. */
export function mergeReleases(
  releases: readonly JsonValue[],
  rules: MergeRules,
  { repeatedEntries = {} }: MergeOptions = {},
): Merged {
  const problems = collectMergeProblems();
  const ordered = orderReleases(releases, problems);
  const last = ordered?.at(-1);
  if (!ordered || !last) return { release: null, releases: [], problems: problems.all };
  const result = { releases: ordered, problems: problems.all };
  const compiled = headOfCompiled(ordered, last, problems);
  if (ordered.length === 1 && Object.keys(repeatedEntries).length === 0) {
    if (copySettled(last, rules, compiled)) return { release: compiled, ...result };
  }
  const root = createObjectNode();
  const merger = createMerger(root, rules, OF_COMPILED, false, repeatedEntries, problems);
  for (const release of ordered) merger.add(release, {});
  return { release: writeCompiled(root, compiled), ...result };
}

/** Merges the releases of one process into its versioned release: each value with its history. */
export function mergeVersioned(
  releases: readonly JsonValue[],
  rules: MergeRules,
  { repeatedEntries = {} }: MergeOptions = {},
): Merged {
  const problems = collectMergeProblems();
  const ordered = orderReleases(releases, problems);
  if (!ordered) return { release: null, releases: [], problems: problems.all };
  const versioned: WritableObject = {};
  const ocid = ocidOf(ordered, problems);
  if (ocid !== undefined) versioned['ocid'] = ocid;
  const root = createObjectNode();
  const merger = createMerger(root, rules, OF_VERSIONED, true, repeatedEntries, problems);
  for (const release of ordered) merger.add(release, stampOf(release));
  return {
    release: writeVersioned(root, versioned),
    releases: ordered,
    problems: problems.all,
  };
}

function headOfCompiled(
  ordered: readonly JsonObject[],
  { date }: JsonObject,
  problems: MergeProblems,
): WritableObject {
  const ocid = ocidOf(ordered, problems);
  const id = [ocid, date].filter((part) => typeof part === 'string').join('-');
  // One by one: what is added behind a spread makes a hidden class for each object.
  const head: WritableObject = {};
  if (ocid !== undefined) head['ocid'] = ocid;
  if (id !== '') head['id'] = id;
  if (typeof date === 'string') head['date'] = date;
  head['tag'] = ['compiled'];
  return head;
}

/** Copies a release that merging leaves as it is, values and all, and says whether it is one. */
function copySettled(release: JsonObject, { child }: MergeRules, into: WritableObject): boolean {
  const wanted: (readonly [string, JsonValue])[] = [];
  for (const [key, value] of Object.entries(release)) {
    const rules = child(key);
    if (OF_COMPILED.has(key) || rules.rule === 'omit' || value === undefined) continue;
    if (!isSettled(value, rules)) return false;
    wanted.push([key, value]);
  }
  for (const [key, value] of wanted) setMember(into, key, value);
  return true;
}

function ocidOf(ordered: readonly JsonObject[], problems: MergeProblems): JsonValue | undefined {
  const ocid = ordered.at(-1)?.['ocid'];
  const other = ordered.find((release) => release['ocid'] !== ocid);
  if (other && (typeof ocid !== 'object' || ocid === null)) {
    problems.report('several-ocids', { value: other['ocid'] ?? null });
  }
  return ocid;
}

function stampOf({ id, date, tag }: JsonObject): ReleaseStamp {
  return {
    ...(id === undefined ? {} : { releaseID: id }),
    ...(date === undefined ? {} : { releaseDate: date }),
    ...(tag === undefined ? {} : { releaseTag: tag }),
  };
}
