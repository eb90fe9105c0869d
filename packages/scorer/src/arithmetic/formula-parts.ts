import type { Combination, Formula, Origin } from '../formula.ts';

type CombinationKey = 'mean' | 'sum' | 'product' | 'least' | 'best' | 'first';

const KEYS: readonly CombinationKey[] = ['mean', 'sum', 'product', 'least', 'best', 'first'];

/** A formula in another, with the keys that lead to it. */
export interface FormulaPart {
  readonly path: readonly (string | number)[];
  readonly formula: Formula;
}

/** True for formulas that have no formulas in them. */
export function isOrigin(formula: Formula): formula is Origin {
  return !('of' in formula) && nameOf(formula as Origin | Combination) === undefined;
}

/** How a combination puts its parts together, and the parts. */
export function readCombination(combination: Combination): {
  readonly name: CombinationKey;
  readonly formulas: readonly Formula[];
} {
  const name = nameOf(combination) ?? 'first';
  const formulas = (combination as Readonly<Partial<Record<CombinationKey, readonly Formula[]>>>)[
    name
  ];
  return { name, formulas: formulas ?? [] };
}

/** The formulas just inside a formula. */
export function partsOf(formula: Formula): readonly FormulaPart[] {
  if ('of' in formula) return [{ path: ['of'], formula: formula.of }];
  if (isOrigin(formula)) return [];
  const { name, formulas } = readCombination(formula);
  return formulas.map((part, index) => ({ path: [name, index], formula: part }));
}

/** All origins of a formula, in the order in which they are written. */
export function originsOf(formula: Formula): readonly Origin[] {
  if (isOrigin(formula)) return [formula];
  return partsOf(formula).flatMap((part) => originsOf(part.formula));
}

function nameOf(formula: Origin | Combination): CombinationKey | undefined {
  return KEYS.find((key) => key in formula);
}
