import type { Scale } from '../formula.ts';
import type { Interval } from '../scorecard.ts';
import { ANYTHING, mapEnds, point, spanOf } from './interval.ts';

/** A scale of numbers. */
export type NumberScale = Exclude<Scale, { readonly choices: unknown }>;

/** What a scale makes of an interval. Scales never turn back, so that its ends are enough. */
export function scaleInterval(scale: NumberScale, interval: Interval): Interval {
  return mapEnds(interval, (number) => scaleNumber(scale, number));
}

/** From the least to the greatest that a scale can give. */
export function rangeOfScale(scale: Scale): Interval {
  if (!('choices' in scale)) return scaleInterval(scale, ANYTHING);
  const scores = Object.values(scale.choices);
  return spanOf([...scores, ...(scale.blank === undefined ? [] : [scale.blank])].map(point));
}

function scaleNumber(scale: NumberScale, number: number): number {
  if ('lin' in scale) return rise(scale.lin[0], scale.lin[1], number);
  if ('days' in scale) return 1 - rise(scale.days[0], scale.days[1], number);
  if ('from' in scale) return scale.from.find(([least]) => number >= least)?.[1] ?? 0;
  return scale.upTo.find(([most]) => number <= most)?.[1] ?? 0;
}

function rise(zero: number, one: number, number: number): number {
  if (number <= zero) return 0;
  return number >= one ? 1 : (number - zero) / (one - zero);
}
