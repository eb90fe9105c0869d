import { type Amount, mapAmount } from '../arithmetic/amount.ts';
import { evaluate } from '../arithmetic/evaluate.ts';
import { UNIT, widthOf } from '../arithmetic/interval.ts';
import { rangeOfFormula } from '../arithmetic/range-of-formula.ts';
import type { Checklist, Criterion } from '../checklist.ts';
import type { Evidence } from '../evidence.ts';
import { answerOf, type EvidenceOrigin, type ReadEvidence } from '../readings/create-reader.ts';
import { doesNotApply } from '../readings/read-answer.ts';
import type { Interval, Trace } from '../scorecard.ts';

/** What a criterion came to, before anything is rounded. */
export interface ScoredCriterion {
  readonly criterion: Criterion;
  /** Null where it does not apply. */
  readonly amount: Amount | null;
  /** All that its formula can come to. */
  readonly range: Interval;
  /** From nothing to all that can be earned: 0 to 1, but where a method counts otherwise. */
  readonly frame: Interval;
  readonly traces: readonly Trace[];
}

/** Scores a criterion. A person who is named can say of any that it does not apply. */
export function scoreCriterion(
  criterion: Criterion,
  kind: Checklist['kind'],
  { answers, asOf }: Pick<Evidence, 'answers' | 'asOf'>,
  read: ReadEvidence,
): ScoredCriterion {
  const { id, score } = criterion;
  const range = rangeOfFormula(score);
  const frame = kind === 'emulation' ? withNothing(range) : UNIT;
  const shape = { criterion, range, frame };
  if (doesNotApply(answerOf(answers, id), asOf)) {
    return { ...shape, amount: null, traces: [{ origin: 'answer', id, value: null }] };
  }
  const traces = new Map<string, Trace>();
  const amount = evaluate(score, (origin, scale) => {
    if ('criterion' in origin || 'dimension' in origin) throw new TypeError('origin-of-totals');
    const reading = read(id, origin as EvidenceOrigin, scale);
    traces.set(JSON.stringify(reading.trace), reading.trace);
    return reading.amount;
  });
  return { ...shape, amount, traces: [...traces.values()] };
}

/** What it weighs among others: by tier, and by how much it can earn. */
export function weightOf({ criterion, frame }: ScoredCriterion): number {
  return criterion.tier * widthOf(frame);
}

/** The share of what it can earn. */
export function shareOf({ amount, frame }: ScoredCriterion): Amount | null {
  const width = widthOf(frame);
  if (amount === null || width === 0) return null;
  return mapAmount(amount, ({ low, high }) => ({
    low: (low - frame.low) / width,
    high: (high - frame.low) / width,
  }));
}

/** The share of its range that is not open any more. What a sample does not tell is not held against it. */
export function evidenceOf({ amount, range }: ScoredCriterion): number {
  if (amount === null || amount.known === null) return 0;
  const open = widthOf(amount.found);
  return open === 0 ? 1 : 1 - Math.min(1, open / widthOf(range));
}

/** A method of others may count points, or take some away: to earn nothing is where it starts from. */
function withNothing({ low, high }: Interval): Interval {
  return { low: Math.min(0, low), high: Math.max(0, high) };
}
