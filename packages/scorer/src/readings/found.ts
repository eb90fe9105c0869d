import { type Amount, knownAmount, mapAmount, unknownAmount } from '../arithmetic/amount.ts';
import { rangeThrough } from '../arithmetic/range-of-formula.ts';
import { scaleInterval } from '../arithmetic/scale-interval.ts';
import type { Scale } from '../formula.ts';
import type { Interval, Trace, UnknownReason } from '../scorecard.ts';
import { findChoice } from './choices.ts';

/** What is found at an origin, before any scale. */
export interface Found {
  readonly trace: Trace;
  readonly value:
    | { readonly state: 'amount'; readonly amount: Amount }
    /** Means what the scale says that it means. */
    | { readonly state: 'text'; readonly text: string; readonly number: Amount | null }
    | { readonly state: 'unknown'; readonly reason: UnknownReason }
    | { readonly state: 'not-applicable' };
  /** What it can be where it is unknown. */
  readonly range: Interval;
  /** Where the range is that of a share, but what is unknown may be a number too. */
  readonly isLoose?: true;
  /** What is wrong with a text that the scale does not have. */
  readonly unreadable: UnknownReason;
}

/** An amount with what it was computed from. */
export interface Reading {
  /** Null where it does not apply. */
  readonly amount: Amount | null;
  readonly trace: Trace;
}

/** Something of which nothing is known. */
export function foundNothing(
  trace: Pick<Trace, 'origin' | 'id'>,
  reason: UnknownReason,
  range: Interval,
): Found {
  const value = { state: 'unknown', reason } as const;
  return { trace: { ...trace, value: null, reason }, value, range, unreadable: reason };
}

/** Reads through a scale what was found. */
export function throughScale(
  { trace, value, range, isLoose, unreadable }: Found,
  scale: Scale | null,
): Reading {
  const unknown = (reason: UnknownReason): Reading => {
    const amount = unknownAmount(rangeThrough(scale, range, isLoose === true), reason);
    return { amount, trace: { ...trace, reason } };
  };
  if (value.state === 'not-applicable') return { amount: null, trace };
  if (value.state === 'unknown') return unknown(value.reason);
  if (scale && 'choices' in scale) {
    const text = value.state === 'text' ? value.text : String(value.amount.known);
    const score = findChoice(scale.choices, text);
    return score === undefined ? unknown(unreadable) : { amount: knownAmount(score), trace };
  }
  const amount = value.state === 'text' ? value.number : value.amount;
  if (amount === null) return unknown(unreadable);
  if (scale) return { amount: mapAmount(amount, (found) => scaleInterval(scale, found)), trace };
  const isWithin = amount.reach.low >= range.low && amount.reach.high <= range.high;
  return isWithin ? { amount, trace } : unknown(unreadable);
}
