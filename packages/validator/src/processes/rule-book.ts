import { createMergeRules, type MergeRules } from '../merge/merge-rules.ts';
import type { Plan } from '../plan/plan.ts';
import { planName, planSubject } from '../run/plan-name.ts';
import type { Plans } from '../run/plans.ts';
import { KNOWN_VERSIONS } from '../standard/load-standard.ts';
import type { KnownVersion } from '../standard/standard.ts';

/** Merge rules by subject: the version and the extensions that packages declare, as plans are named. */
export interface RuleBook {
  rulesFor(subject: string): Promise<MergeRules>;
}

/** Takes the rules from plans, so that extensions are applied as they are for checks. */
export function createRuleBook(planFor: Plans['planFor']): RuleBook {
  // Plans of extensions that cannot be used share their fields with the plan without them.
  const known = new WeakMap<ReturnType<Plan['root']>, MergeRules>();
  return {
    async rulesFor(subject) {
      const root = (await planFor(subject)).root('release');
      const rules = known.get(root) ?? createMergeRules(root.place?.schema ?? {});
      known.set(root, rules);
      return rules;
    },
  };
}

/** The minor version of a subject. */
export function versionOf(subject: string): KnownVersion {
  return planSubject(subject).version as KnownVersion;
}

/** Minor versions of subjects, oldest first. */
export function versionsOf(subjects: Iterable<string>): readonly KnownVersion[] {
  const found = new Set(Array.from(new Set(subjects), versionOf));
  return KNOWN_VERSIONS.filter((version) => found.has(version));
}

/**
 * The subject of releases that come from packages with different extensions: all of them. The order does
 * not depend on that of the packages.
 */
export function combineSubjects(subjects: Iterable<string>): string {
  const distinct = [...new Set(subjects)].sort();
  const [first = '1.1', ...others] = distinct;
  if (others.length === 0) return first;
  const extensions = new Set(distinct.flatMap((subject) => planSubject(subject).extensions));
  return planName({ version: versionOf(first), extensions: [...extensions].sort() });
}
