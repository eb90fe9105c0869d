import type { Interval, UnknownReason } from '../scorecard.ts';
import type { Fold } from './fold-intervals.ts';
import { point, widthOf } from './interval.ts';

/** A value that may be known in part. */
export interface Amount {
  /** Where it lies, whatever is unknown, and whatever a sample does not tell. */
  readonly reach: Interval;
  /** Where it lies if samples are as the whole: its width is what is unknown. */
  readonly found: Interval;
  /** What it is by what is known alone; null where nothing is. */
  readonly known: number | null;
  /** Why something is unknown that matters, each reason once. */
  readonly reasons: readonly UnknownReason[];
  /** Stands in the formula: that alone tells nothing of a subject. */
  readonly isConstant?: true;
}

/** An amount that is known. */
export function knownAmount(number: number): Amount {
  return { reach: point(number), found: point(number), known: number, reasons: [] };
}

/** An amount that a formula states. */
export function constantAmount(number: number): Amount {
  return { ...knownAmount(number), isConstant: true };
}

/** An amount of which nothing is known but its range. */
export function unknownAmount(range: Interval, reason: UnknownReason): Amount {
  return { reach: range, found: range, known: null, reasons: [reason] };
}

/** True where nothing that is unknown changes it. */
export function isKnown({ reasons }: Amount): boolean {
  return reasons.length === 0;
}

/** Puts what applies, and has weight, together; null where nothing does. */
export function combineAmounts(
  parts: readonly (Amount | null)[],
  fold: Fold,
  weights?: readonly number[],
): Amount | null {
  const all = parts.flatMap((amount, index) => {
    const weight = weights ? (weights[index] ?? 0) : 1;
    return amount === null || weight === 0 ? [] : [{ amount, weight }];
  });
  const isConstant = all.every(({ amount }) => amount.isConstant);
  // Twenty times what does not apply is not twenty.
  if (all.length === 0 || (isConstant && parts.includes(null))) return null;
  const foldAll = (pick: (amount: Amount) => Interval): Interval =>
    fold(
      all.map(({ amount }) => pick(amount)),
      all.map(({ weight }) => weight),
    );
  const reach = foldAll((amount) => amount.reach);
  // What comes to the same, whatever is unknown, is known.
  if (!isConstant && widthOf(reach) === 0) return knownAmount(reach.low);
  const known = all.flatMap(({ amount, weight }) =>
    amount.known === null ? [] : [{ amount, interval: point(amount.known), weight }],
  );
  const tells = isConstant || known.some(({ amount }) => !amount.isConstant);
  const foldKnown = (): number =>
    fold(
      known.map(({ interval }) => interval),
      known.map(({ weight }) => weight),
    ).low;
  return {
    reach,
    found: foldAll(({ found }) => found),
    known: tells ? foldKnown() : null,
    reasons: [...new Set(all.flatMap(({ amount }) => amount.reasons))],
    ...(isConstant && { isConstant }),
  };
}

/** What a function of intervals makes of an amount. */
export function mapAmount(amount: Amount, map: (interval: Interval) => Interval): Amount {
  const reach = map(amount.reach);
  if (!amount.isConstant && widthOf(reach) === 0) return knownAmount(reach.low);
  return {
    reach,
    found: map(amount.found),
    known: amount.known === null ? null : map(point(amount.known)).low,
    reasons: amount.reasons,
    ...(amount.isConstant && { isConstant: true }),
  };
}
