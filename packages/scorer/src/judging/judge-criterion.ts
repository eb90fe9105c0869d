import { rangeOfFormula } from '../arithmetic/range-of-formula.ts';
import type { Checklist, Criterion } from '../checklist.ts';
import type { Origin } from '../formula.ts';
import { type ChecklistFault, fault, type Path } from './checklist-fault.ts';
import { judgeFormula } from './judge-formula.ts';
import { judgeMeasure } from './judge-measure.ts';
import { judgeScale } from './judge-scale.ts';

/** What is wrong with how a criterion is scored. `checks` are those that there are, where that is known. */
export function judgeScore(
  { score }: Criterion,
  path: Path,
  kind: Checklist['kind'],
  checks: readonly string[] | undefined,
): readonly ChecklistFault[] {
  const isOfOnes = kind !== 'emulation';
  const faults = judgeFormula(score, path, isOfOnes, (origin, at) =>
    judgeOrigin(origin, at, isOfOnes, checks),
  );
  if (faults.length > 0) return faults;
  const { low, high } = rangeOfFormula(score);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [fault('unbounded', path, '')];
  const isWithin = !isOfOnes || (low >= 0 && high <= 1);
  return isWithin ? [] : [fault('score-out-of-range', path, `${low} ${high}`, ['0', '1'])];
}

function judgeOrigin(
  origin: Origin,
  path: Path,
  isOfOnes: boolean,
  checks: readonly string[] | undefined,
): readonly ChecklistFault[] {
  if ('criterion' in origin || 'dimension' in origin) {
    const key = 'criterion' in origin ? 'criterion' : 'dimension';
    return [fault('origin-of-totals', [...path, key], Object.values(origin)[0])];
  }
  if ('measure' in origin) return judgeMeasure(origin.measure, [...path, 'measure']);
  if ('check' in origin && checks && !checks.includes(origin.check)) {
    return [fault('unknown-check', [...path, 'check'], origin.check, checks)];
  }
  if (!('answer' in origin)) return [];
  const { answer, blank } = origin;
  return [
    ...(typeof answer === 'string' ? [] : judgeScale(answer, [...path, 'answer'], isOfOnes)),
    ...(blank && isOfOnes ? [fault('blank-not-applicable', [...path, 'blank'], blank)] : []),
  ];
}
