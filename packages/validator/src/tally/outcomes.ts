import type { CheckResult, NotJudgedReason, Outcome } from '../assessment.ts';
import type { Check } from '../check-definition.ts';
import type { Level } from '../finding.ts';

/** What happened to one unit: which checks failed, met a field of theirs, or threw. */
export interface UnitOutcome {
  /** Ordinal of the unit, as the walker was told it. */
  readonly unit: number;
  /** Checks, by index, that reported something. */
  readonly failed: ReadonlySet<number>;
  /** `met[check] === unit` where the check met a field that it judges. */
  readonly met: Int32Array;
  readonly thrown: ReadonlyMap<number, unknown>;
  /** Why the unit was not judged at all, if so. */
  readonly notJudged: NotJudgedReason | null;
  /** True for the units that document checks speak about: heads of packages and bare documents. */
  readonly isDocument: boolean;
  /** Groups units whose checks bind to the same fields: version and kind of root. */
  readonly group: string;
}

interface Counts {
  pass: number;
  fail: number;
  notJudged: Partial<Record<NotJudgedReason, number>>;
  /** Units without a field to judge, by group. */
  unmet: Map<string, number>;
  occurrences: number;
}

/** Counts outcomes per check over all units of a run. */
export interface OutcomeTally {
  add(outcome: UnitOutcome): void;
  occurred(check: number): void;
  /** `canMeet` says whether a check binds to any field of a group's plan. */
  finalise(canMeet: (check: number, group: string) => boolean): Record<string, CheckResult>;
}

/** Starts the counts for a list of checks. */
export function createOutcomeTally(checks: readonly Check[]): OutcomeTally {
  const tallies = checks.map(
    (): Counts => ({ pass: 0, fail: 0, notJudged: {}, unmet: new Map(), occurrences: 0 }),
  );

  function addTo(tally: Counts, check: Check, index: number, outcome: UnitOutcome): void {
    if (check.document && !outcome.isDocument) return;
    const reason = outcome.thrown.has(index) ? 'check-failed' : outcome.notJudged;
    if (outcome.failed.has(index)) tally.fail += 1;
    else if (check.damage) tally.pass += 1;
    else if (reason) tally.notJudged[reason] = (tally.notJudged[reason] ?? 0) + 1;
    else if (check.document || outcome.met[index] === outcome.unit) tally.pass += 1;
    else tally.unmet.set(outcome.group, (tally.unmet.get(outcome.group) ?? 0) + 1);
  }

  return {
    add(outcome) {
      checks.forEach((check, index) => {
        const tally = tallies[index];
        if (tally) addTo(tally, check, index, outcome);
      });
    },
    occurred(check) {
      const tally = tallies[check];
      if (tally) tally.occurrences += 1;
    },
    finalise(canMeet) {
      const results: Record<string, CheckResult> = {};
      checks.forEach(({ id, level }, index) => {
        const tally = tallies[index];
        if (tally) results[id] = summarise(level, tally, (group) => canMeet(index, group));
      });
      return results;
    },
  };
}

function summarise(
  level: Level,
  { pass, fail, notJudged, unmet, occurrences }: Counts,
  canMeet: (group: string) => boolean,
): CheckResult {
  let notPublished = 0;
  let notApplicable = 0;
  for (const [group, units] of unmet) {
    if (canMeet(group)) notPublished += units;
    else notApplicable += units;
  }
  const reasons = Object.values(notJudged);
  const counts: Record<Outcome, number> = {
    pass,
    fail,
    'not-published': notPublished,
    'not-applicable': notApplicable,
    'not-comparable': 0,
    'not-judged': reasons.reduce((sum, units) => sum + units, 0),
  };
  return {
    level,
    outcome: overall(counts),
    population: Object.values(counts).reduce((sum, units) => sum + units, 0),
    counts,
    ...(reasons.length > 0 ? { notJudged } : {}),
    occurrences,
  };
}

/** One word for a check: any failure counts, then any pass, then why there is neither. */
function overall(counts: Readonly<Record<Outcome, number>>): Outcome {
  const order: readonly Outcome[] = ['fail', 'pass', 'not-judged', 'not-published'];
  return order.find((outcome) => counts[outcome] > 0) ?? 'not-applicable';
}
