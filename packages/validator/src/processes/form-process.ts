import { canonicalJson } from '../identity/canonical-json.ts';
import { isObstacle } from '../merge/merge-problem.ts';
import { type Merged, mergeReleases } from '../merge/merge-releases.ts';
import type { MergeRules } from '../merge/merge-rules.ts';
import { distinctReleases } from './distinct-releases.ts';
import { lastValues } from './last-values.ts';
import { type LatestCompiled, latestCompiled } from './latest-compiled.ts';
import type { ProcessProblem, ProcessRecord, UnjudgedReason } from './process-record.ts';
import { combineSubjects, type RuleBook, versionOf, versionsOf } from './rule-book.ts';
import {
  type FoundParts,
  type FoundRelease,
  type ItemToTakeApart,
  takeApart,
} from './take-apart.ts';

/** What processes are formed by. */
export interface FormOptions {
  readonly ruleBook: RuleBook;
  /** Rules of the caller in place of those of the standard: then all versions are merged together. */
  readonly rules?: MergeRules | undefined;
}

/** What of the items of a process counts, before anything is merged. */
interface ChosenParts {
  readonly parts: FoundParts;
  /** Those of the newest minor version. */
  readonly newest: readonly FoundRelease[];
  readonly compiled: LatestCompiled;
  readonly versioned: LatestCompiled;
  /** Decides by which rules the releases are merged. */
  readonly subject: string;
}

/**
 * Forms a process from its items. Releases are merged; where there are none, or they have no order, the
 * compiled release that is published counts, then the last values of a versioned one.
 */
export async function formProcess(
  ocid: string,
  items: readonly ItemToTakeApart[],
  { ruleBook, rules }: FormOptions,
): Promise<ProcessRecord> {
  const chosen = chooseParts(items, rules !== undefined);
  return settle(ocid, chosen, rules ?? (await ruleBook.rulesFor(chosen.subject)));
}

/** Forms a process by rules that are at hand; versions are told apart as `formProcess` does without them. */
export function formProcessBy(
  rules: MergeRules,
  ocid: string,
  items: readonly ItemToTakeApart[],
): ProcessRecord {
  return settle(ocid, chooseParts(items, false), rules);
}

function chooseParts(items: readonly ItemToTakeApart[], takesAllVersions: boolean): ChosenParts {
  const parts = takeApart(items);
  const newest = takesAllVersions ? parts.releases : ofNewestVersion(parts.releases);
  const compiled = latestCompiled(ofNewestVersion(parts.compiled));
  const versioned = latestCompiled(ofNewestVersion(parts.versioned));
  const subject = combineSubjects(subjectsOf(newest, compiled, versioned, items));
  return { parts, newest, compiled, versioned, subject };
}

function settle(
  ocid: string,
  { parts, newest, compiled, versioned, subject }: ChosenParts,
  rules: MergeRules,
): ProcessRecord {
  const problems: ProcessProblem[] = [];
  if (newest.length < parts.releases.length) {
    const versions = versionsOf(parts.releases.map((found) => found.subject));
    problems.push({ code: 'mixed-versions', value: versions.join(', ') });
  }
  const { releases, conflicts } = distinctReleases(newest.map(({ release }) => release));
  for (const id of conflicts) problems.push({ code: 'conflicting-releases', value: id });
  const rivals = Math.max(compiled.count, versioned.count);
  if (rivals > 1) problems.push({ code: 'several-compiled', value: rivals });
  const merged: Merged | null = releases.length > 0 ? mergeReleases(releases, rules) : null;
  problems.push(...problemsOf(merged));
  // Spread last where it is used: what is added behind a spread makes a hidden class for each object.
  const process = {
    ocid,
    version: versionOf(subject),
    subject,
    rules,
    releases: merged?.release ? merged.releases : releases,
    omitted: {
      repeated: newest.length - releases.length,
      older: parts.releases.length - newest.length,
      linked: parts.links,
    },
    published: compiled.latest?.release ?? null,
    publishedVersion: compiled.latest ? versionOf(compiled.latest.subject) : null,
    publishedVersioned: versioned.latest?.release ?? null,
    problems,
  };
  if (merged?.release) {
    const basis = releases.length === 1 ? ('single' as const) : ('merged' as const);
    return { basis, compiled: merged.release, reason: null, ...process };
  }
  const { published, publishedVersioned } = process;
  const state = published ?? (publishedVersioned && lastValues(publishedVersioned));
  if (state) return { basis: 'published', compiled: state, reason: null, ...process };
  return { basis: null, compiled: null, reason: reasonOf(problems, parts), ...process };
}

/** Releases of different minor versions mean different things, and are merged by different rules. */
function ofNewestVersion(found: readonly FoundRelease[]): readonly FoundRelease[] {
  if (found.length < 2) return found;
  const newest = versionsOf(found.map(({ subject }) => subject)).at(-1);
  return found.filter(({ subject }) => versionOf(subject) === newest);
}

/** Of what is judged; of the items where that is nothing. */
function subjectsOf(
  releases: readonly FoundRelease[],
  compiled: LatestCompiled,
  versioned: LatestCompiled,
  items: readonly ItemToTakeApart[],
): readonly string[] {
  const published = compiled.latest ?? versioned.latest;
  const judged = releases.length > 0 ? releases : published ? [published] : items;
  const subjects = judged.map(({ subject }) => subject);
  const newest = versionsOf(subjects).at(-1);
  return subjects.filter((subject) => versionOf(subject) === newest);
}

/** What merging met. Obstacles, which releases show in the order given, are put in one of their own. */
function problemsOf(merged: Merged | null): readonly ProcessProblem[] {
  const problems = (merged?.problems ?? []).map(({ release: _release, ...problem }) => problem);
  if (!problems.some(isObstacle)) return problems;
  const texts = new Set(problems.map(canonicalJson));
  return [...texts].sort().map((text) => JSON.parse(text) as ProcessProblem);
}

function reasonOf(problems: readonly ProcessProblem[], { links }: FoundParts): UnjudgedReason {
  const obstacle = problems.find(isObstacle);
  if (obstacle) return obstacle.code as UnjudgedReason;
  return links > 0 ? 'only-links' : 'empty-record';
}
