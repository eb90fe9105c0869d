import type { Formula, Origin, Scale } from '../formula.ts';
import type { Interval } from '../scorecard.ts';
import { knownAmount, unknownAmount } from './amount.ts';
import { evaluate } from './evaluate.ts';
import { ANYTHING, UNIT } from './interval.ts';
import { rangeOfScale, scaleInterval } from './scale-interval.ts';

/** From the least to the greatest that a formula can come to, where nothing is known. */
export function rangeOfFormula(
  formula: Formula,
  rangeOfOther: (origin: Origin) => Interval = () => UNIT,
): Interval {
  const range = evaluate(formula, (origin, scale) => {
    const natural =
      'criterion' in origin || 'dimension' in origin ? rangeOfOther(origin) : rangeOfOrigin(origin);
    return unknownAmount(rangeThrough(scale, natural, 'probe' in origin), 'not-measured');
  });
  return (range ?? knownAmount(0)).reach;
}

/** What an origin can be, before a scale that stands above it. */
export function rangeOfOrigin(origin: Origin): Interval {
  if ('answer' in origin) {
    return typeof origin.answer === 'string' ? UNIT : rangeOfScale(origin.answer);
  }
  if ('figure' in origin) return ANYTHING;
  if (!('measure' in origin)) return UNIT;
  const { statistic = 'share' } = origin;
  if (statistic === 'share') return UNIT;
  return statistic === 'median' || statistic === 'p90' ? ANYTHING : { low: 0, high: Infinity };
}

/**
 * What becomes of a range in a scale, if there is one. The fields of probes may be shares or numbers: in
 * a scale they are anything.
 */
export function rangeThrough(scale: Scale | null, natural: Interval, isLoose: boolean): Interval {
  if (scale === null) return natural;
  if ('choices' in scale || isLoose) return rangeOfScale(scale);
  return scaleInterval(scale, natural);
}
