import { publish } from '../arithmetic/rounding.ts';
import type { Checklist } from '../checklist.ts';
import { type ChecklistFault, fault } from './checklist-fault.ts';

const WHOLE = 100;

/** What is wrong with the weights of dimensions: all have one or none has, and they sum to 100. */
export function judgeWeights({ dimensions, criteria }: Checklist): readonly ChecklistFault[] {
  const weights = dimensions.flatMap(({ weight }) => (weight === undefined ? [] : [weight]));
  if (weights.length === 0) return [];
  const sum = publish(weights.reduce((total, weight) => total + weight, 0));
  const faults = dimensions.flatMap(({ id, weight }, index) => {
    const path = ['dimensions', index, 'weight'];
    if (weight === undefined) return [fault('missing-weight', path, id)];
    if (weight < 0) return [fault('weights-not-positive', path, weight)];
    const isEmpty = weight > 0 && !criteria.some(({ dimension }) => dimension === id);
    return isEmpty ? [fault('empty-dimension', path, id)] : [];
  });
  const isWhole = sum === WHOLE;
  return isWhole
    ? faults
    : [...faults, fault('weights-not-100', ['dimensions'], sum, [`${WHOLE}`])];
}
