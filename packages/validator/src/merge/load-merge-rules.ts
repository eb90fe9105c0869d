import { loadStandard } from '../standard/load-standard.ts';
import type { KnownVersion } from '../standard/standard.ts';
import { createMergeRules, type MergeRules } from './merge-rules.ts';

/** Loads the merge rules of one version of the standard, without extensions. */
export async function loadMergeRules(version: KnownVersion): Promise<MergeRules> {
  return createMergeRules((await loadStandard(version)).release);
}
