import type { Check } from '../check-definition.ts';
import type { UnitFinding } from './judge-unit.ts';

/** What stands of the findings of a unit while a declared extension, or a part of it, is missing. */
export interface WeighedFindings {
  readonly findings: readonly UnitFinding[];
  /** Indexes of checks that cannot say whether the unit passes or fails. */
  readonly undecided: ReadonlySet<number>;
}

/** Lets each check say what its findings are worth without the extension: see `Check.withoutExtension`. */
export function weighFindings(
  checks: readonly Check[],
  findings: readonly UnitFinding[],
): WeighedFindings {
  const undecided = new Set<number>();
  const weighed = findings.flatMap((finding) => {
    const worth = checks[finding.check]?.withoutExtension;
    if (worth === undefined) return [finding];
    if (worth === 'notice') return [{ ...finding, detail: { ...finding.detail, level: worth } }];
    undecided.add(finding.check);
    return [];
  });
  return { findings: weighed, undecided };
}
