import { isOrigin, partsOf, readCombination } from '../arithmetic/formula-parts.ts';
import { rangeOfOrigin } from '../arithmetic/range-of-formula.ts';
import type { Formula, Origin, Scale } from '../formula.ts';
import { type ChecklistFault, fault, type Path } from './checklist-fault.ts';
import { judgeScale } from './judge-scale.ts';

/** Judges an origin at its place. */
export type JudgeOrigin = (origin: Origin, path: Path) => readonly ChecklistFault[];

/** What is wrong with a formula, whatever it is for. */
export function judgeFormula(
  formula: Formula,
  path: Path,
  isOfOnes: boolean,
  judgeOrigin: JudgeOrigin,
): readonly ChecklistFault[] {
  return judge(formula, path, null, []);

  function judge(
    part: Formula,
    at: Path,
    scale: Scale | null,
    above: readonly Formula[],
  ): readonly ChecklistFault[] {
    if (above.includes(part)) return [fault('cycle', at, '')];
    if (isOrigin(part)) return [...judgeDays(part, at, scale), ...judgeOrigin(part, at)];
    const own =
      'scale' in part ? judgeScaleOf(part, at) : 'round' in part ? [] : judgeCombination(part, at);
    const inner = 'scale' in part ? part.scale : null;
    return [
      ...own,
      ...partsOf(part).flatMap(({ path: keys, formula: each }) =>
        judge(each, [...at, ...keys], inner, [...above, part]),
      ),
    ];
  }

  function judgeScaleOf(
    { scale, of }: Extract<Formula, { readonly scale: Scale }>,
    at: Path,
  ): readonly ChecklistFault[] {
    const faults = judgeScale(scale, [...at, 'scale'], isOfOnes);
    const isOfTexts = 'probe' in of || 'figure' in of;
    if (!('choices' in scale) || isOfTexts) return faults;
    return [
      ...faults,
      fault('choices-of-numbers', [...at, 'of'], Object.keys(of)[0], ['probe', 'figure']),
    ];
  }
}

function judgeCombination(
  combination: Exclude<Formula, Origin | { readonly of: Formula }>,
  path: Path,
): readonly ChecklistFault[] {
  const { name, formulas } = readCombination(combination);
  if (formulas.length === 0) return [fault('empty-combination', [...path, name], formulas)];
  const weights = 'weights' in combination ? combination.weights : undefined;
  if (weights === undefined) return [];
  const at = [...path, 'weights'];
  if (weights.length !== formulas.length) {
    return [fault('weights-of-other-number', at, weights, [`${formulas.length}`])];
  }
  const isPositive = weights.every((weight) => weight >= 0) && weights.some((weight) => weight > 0);
  return isPositive ? [] : [fault('weights-not-positive', at, weights)];
}

/** What never came has no number of days: only a scale that falls can say what that is worth. */
function judgeDays(origin: Origin, path: Path, scale: Scale | null): readonly ChecklistFault[] {
  const isOfDays = 'measure' in origin && rangeOfOrigin(origin).low === -Infinity;
  const falls = scale !== null && ('days' in scale || 'upTo' in scale);
  if (!isOfDays || falls) return [];
  return [fault('days-not-scaled', path, origin.statistic ?? '', ['days', 'upTo'])];
}
