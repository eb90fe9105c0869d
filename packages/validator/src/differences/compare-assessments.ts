import type { Assessment } from '../assessment.ts';
import { canonicalJson } from '../identity/canonical-json.ts';
import { RESULT_VERSION, TOOL_VERSION } from '../versions.ts';
import { compareChecks } from './compare-checks.ts';
import { compareCounts } from './compare-counts.ts';
import { compareCoverage, compareLists } from './compare-coverage.ts';
import { compareOcids, type OcidPair } from './compare-ocids.ts';
import { compareStatistics } from './compare-statistics.ts';
import type { ComparedResult, Differences, NotCompared } from './differences.ts';

/**
 * Says what is different between an older and a newer assessment. Results of very many processes do not
 * list their ocids: then those that vanished are known only where the ocids of both are given.
 */
export function compareAssessments(
  old: Assessment,
  next: Assessment,
  given?: OcidPair,
): Differences {
  const ocids = given ?? listedOcids(old, next);
  const statistics = compareStatistics(old, next);
  return {
    resultVersion: RESULT_VERSION,
    kind: 'differences',
    tool: { name: 'vitrina', version: TOOL_VERSION },
    old: describeResult(old),
    new: describeResult(next),
    counts: compareCounts(old, next),
    lists: compareLists(old, next),
    checks: compareChecks(old, next),
    coverage: compareCoverage(old, next),
    statistics: statistics?.statistics ?? {},
    sums: statistics?.sums ?? {},
    ocids: ocids ? compareOcids(ocids) : null,
    notCompared: [
      ...findDoubts(old, next),
      ...(statistics ? [] : [{ part: 'statistics', reason: 'not-in-result' } as const]),
      ...(ocids ? [] : [{ part: 'ocids', reason: 'not-in-result' } as const]),
    ],
  };
}

function listedOcids({ results: old }: Assessment, { results: next }: Assessment): OcidPair | null {
  return old.ocids && next.ocids ? { old: old.ocids, new: next.ocids } : null;
}

function describeResult({ scope, digest, tool }: Assessment): ComparedResult {
  return { asOf: scope.asOf, digest, version: tool.version, ruleset: tool.ruleset };
}

/** Why numbers may differ although the data do not. */
function findDoubts(old: Assessment, next: Assessment): NotCompared[] {
  const both = [old, next];
  const doubts: NotCompared[] = [];
  if (both.some(({ inputs }) => inputs.some(({ partial }) => partial))) {
    doubts.push({ part: 'counts', reason: 'partial' });
  }
  if (both.some(({ inputs }) => inputs.some(({ status }) => status === 'unreadable'))) {
    doubts.push({ part: 'counts', reason: 'unread-input' });
  }
  if (rulesOf(old) !== rulesOf(next)) doubts.push({ part: 'checks', reason: 'other-rules' });
  if (scopeOf(old) !== scopeOf(next)) doubts.push({ part: 'checks', reason: 'other-scope' });
  return doubts;
}

function rulesOf({ tool }: Assessment): string {
  return `${tool.ruleset} ${tool.methodology}`;
}

/** A day later the same is looked at. */
function scopeOf({ scope }: Assessment): string {
  const { asOf: _asOf, ...rest } = scope;
  return canonicalJson(rest);
}
