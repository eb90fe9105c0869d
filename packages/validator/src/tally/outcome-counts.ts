import type { CheckResult, NotJudgedReason, Outcome } from '../assessment.ts';
import type { Level } from '../finding.ts';

type Reasons = Partial<Record<NotJudgedReason, number>>;

/** The outcomes of one check as plain JSON. */
export interface SavedOutcomeCounts {
  readonly counts: Readonly<Record<Exclude<Outcome, 'not-judged'>, number>>;
  readonly notJudged: Readonly<Reasons>;
  readonly occurrences: number;
}

/** Counts the outcomes of one check. */
export interface OutcomeCounts {
  add(outcome: Exclude<Outcome, 'not-judged'>): void;
  addNotJudged(reason: NotJudgedReason, units?: number): void;
  occurred(times: number): void;
  save(): SavedOutcomeCounts;
  absorb(saved: SavedOutcomeCounts): void;
  finalise(level: Level): CheckResult;
}

/** One word for a check: any failure counts, then any pass, then why there is neither. */
const PRECEDENCE: readonly Outcome[] = [
  'fail',
  'pass',
  'not-judged',
  'not-comparable',
  'not-published',
];

/** Starts at 0. */
export function createOutcomeCounts(): OutcomeCounts {
  const counts = {
    pass: 0,
    fail: 0,
    'not-published': 0,
    'not-applicable': 0,
    'not-comparable': 0,
  };
  const notJudged: Reasons = {};
  let occurrences = 0;

  function addNotJudged(reason: NotJudgedReason, units = 1): void {
    if (units > 0) notJudged[reason] = (notJudged[reason] ?? 0) + units;
  }

  return {
    add(outcome) {
      counts[outcome] += 1;
    },
    addNotJudged,
    occurred(times) {
      occurrences += times;
    },
    save: () => ({ counts: { ...counts }, notJudged: { ...notJudged }, occurrences }),
    absorb(saved) {
      for (const outcome of Object.keys(counts) as (keyof typeof counts)[]) {
        counts[outcome] += saved.counts[outcome];
      }
      for (const reason of Object.keys(saved.notJudged) as NotJudgedReason[]) {
        addNotJudged(reason, saved.notJudged[reason]);
      }
      occurrences += saved.occurrences;
    },
    finalise(level) {
      const reasons = Object.values(notJudged);
      const all: Record<Outcome, number> = { ...counts, 'not-judged': sum(reasons) };
      return {
        level,
        outcome: PRECEDENCE.find((outcome) => all[outcome] > 0) ?? 'not-applicable',
        population: sum(Object.values(all)),
        counts: all,
        ...(reasons.length > 0 ? { notJudged: { ...notJudged } } : {}),
        occurrences,
      };
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
