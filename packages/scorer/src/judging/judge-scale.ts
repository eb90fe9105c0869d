import { rangeOfScale } from '../arithmetic/scale-interval.ts';
import type { Scale } from '../formula.ts';
import { type ChecklistFault, fault, type Path } from './checklist-fault.ts';

/** A scale whose scores are written one by one. */
type Listed = Exclude<Scale, { readonly lin: unknown } | { readonly days: unknown }>;

type Steps = readonly (readonly [threshold: number, score: number])[];

/**
 * What is wrong with a scale. Scales of numbers may not turn back, so that more is always better or
 * always worse. `isOfOnes` asks for scores from 0 to 1, and for silence not to pay.
 */
export function judgeScale(scale: Scale, path: Path, isOfOnes: boolean): readonly ChecklistFault[] {
  if ('lin' in scale) return judgeEnds(scale.lin, [...path, 'lin']);
  if ('days' in scale) return judgeEnds(scale.days, [...path, 'days']);
  const disorder = judgeOrder(scale, path);
  return disorder.length > 0 || !isOfOnes ? disorder : judgeScores(scale, path);
}

function judgeEnds(ends: readonly [number, number], path: Path): readonly ChecklistFault[] {
  return ends[0] < ends[1] ? [] : [fault('scale-out-of-order', path, ends)];
}

function judgeOrder(scale: Listed, path: Path): readonly ChecklistFault[] {
  if ('choices' in scale) {
    const isEmpty = Object.keys(scale.choices).length === 0;
    return isEmpty ? [fault('empty-scale', [...path, 'choices'], scale.choices)] : [];
  }
  return 'from' in scale
    ? judgeSteps(scale.from, [...path, 'from'], (threshold, before) => threshold < before)
    : judgeSteps(scale.upTo, [...path, 'upTo'], (threshold, before) => threshold > before);
}

function judgeSteps(
  steps: Steps,
  path: Path,
  isInOrder: (threshold: number, before: number) => boolean,
): readonly ChecklistFault[] {
  if (steps.length === 0) return [fault('empty-scale', path, steps)];
  return steps.flatMap((step, index) => {
    const [threshold, score] = step;
    const before = steps[index - 1];
    const isRight =
      score >= 0 &&
      (before === undefined || (isInOrder(threshold, before[0]) && score <= before[1]));
    return isRight ? [] : [fault('scale-out-of-order', [...path, index], step)];
  });
}

function judgeScores(scale: Listed, path: Path): readonly ChecklistFault[] {
  const outside = scoresOf(scale).flatMap(({ at, score }) =>
    score >= 0 && score <= 1
      ? []
      : [fault('score-out-of-range', [...path, ...at], score, ['0', '1'])],
  );
  if (!('choices' in scale) || scale.blank === undefined) return outside;
  const { low } = rangeOfScale({ choices: scale.choices });
  if (scale.blank <= low) return outside;
  return [...outside, fault('blank-above-least', [...path, 'blank'], scale.blank, [`${low}`])];
}

function scoresOf(scale: Listed): readonly { readonly at: Path; readonly score: number }[] {
  if ('choices' in scale) {
    const blank = scale.blank === undefined ? [] : [{ at: ['blank'], score: scale.blank }];
    const choices = Object.entries(scale.choices);
    return [...choices.map(([choice, score]) => ({ at: ['choices', choice], score })), ...blank];
  }
  const [key, steps] =
    'from' in scale ? (['from', scale.from] as const) : (['upTo', scale.upTo] as const);
  return steps.map(([, score], index) => ({ at: [key, index, 1], score }));
}
