import type { Combination, Formula, Origin, Scale } from '../formula.ts';
import type { Interval } from '../scorecard.ts';
import { type Amount, combineAmounts, constantAmount, isKnown, mapAmount } from './amount.ts';
import { type Fold, greatestOf, leastOf, meanOf, productOf, sumOf } from './fold-intervals.ts';
import { isOrigin, readCombination } from './formula-parts.ts';
import { mapEnds, spanOf } from './interval.ts';
import { roundHalfUp } from './rounding.ts';
import { type NumberScale, scaleInterval } from './scale-interval.ts';

/**
 * Reads an origin through the scale that stands right above it, if one does; null where it does not
 * apply.
 */
export type ReadOrigin = (origin: Origin, scale: Scale | null) => Amount | null;

const FOLDS: Readonly<Record<'mean' | 'sum' | 'product' | 'least' | 'best', Fold>> = {
  mean: meanOf,
  sum: sumOf,
  product: productOf,
  least: leastOf,
  best: greatestOf,
};

/** What a formula comes to; null where nothing of it applies. */
export function evaluate(formula: Formula, read: ReadOrigin): Amount | null {
  if ('scale' in formula) return evaluateScale(formula.scale, formula.of, read);
  if ('round' in formula) {
    const { of, decimals } = formula;
    return mapped(evaluate(of, read), (interval) =>
      mapEnds(interval, (number) => roundHalfUp(number, decimals)),
    );
  }
  if (!isOrigin(formula)) return combine(formula, read);
  return 'number' in formula ? constantAmount(formula.number) : read(formula, null);
}

/** An answer has a scale of its own, and what is known has no unknown range: these are scaled after. */
function evaluateScale(scale: Scale, of: Formula, read: ReadOrigin): Amount | null {
  const isBare = 'measure' in of || 'check' in of || 'figure' in of || 'probe' in of;
  if (isBare) return read(of, scale);
  return mapped(evaluate(of, read), (interval) => scaleInterval(scale as NumberScale, interval));
}

function combine(combination: Combination, read: ReadOrigin): Amount | null {
  const { name, formulas } = readCombination(combination);
  const parts = formulas.map((formula) => evaluate(formula, read));
  if (name !== 'first') {
    return combineAmounts(
      parts,
      FOLDS[name],
      'weights' in combination ? combination.weights : undefined,
    );
  }
  // Where none is known, any may turn out to be the one.
  return parts.find((amount) => amount && isKnown(amount)) ?? combineAmounts(parts, spanOf);
}

function mapped(amount: Amount | null, map: (interval: Interval) => Interval): Amount | null {
  return amount && mapAmount(amount, map);
}
