import { rangeOfFormula } from '../arithmetic/range-of-formula.ts';
import type { Checklist } from '../checklist.ts';
import { type ChecklistFault, fault } from './checklist-fault.ts';
import { judgeFormula } from './judge-formula.ts';

const ORIGINS = ['criterion', 'dimension', 'number'];

/** What is wrong with the formula of a total. It knows criteria and dimensions alone, so that all is traced. */
export function judgeTotal({ total, criteria, dimensions }: Checklist): readonly ChecklistFault[] {
  if (total === undefined) return [];
  const criterionIds = criteria.map(({ id }) => id);
  const dimensionIds = dimensions.map(({ id }) => id);
  const faults = judgeFormula(total, ['total'], false, (origin, path) => {
    if ('number' in origin) return [];
    if ('criterion' in origin) {
      return criterionIds.includes(origin.criterion)
        ? []
        : [fault('unknown-criterion', [...path, 'criterion'], origin.criterion, criterionIds)];
    }
    if ('dimension' in origin) {
      return dimensionIds.includes(origin.dimension)
        ? []
        : [fault('unknown-dimension', [...path, 'dimension'], origin.dimension, dimensionIds)];
    }
    return [fault('origin-of-criteria', path, Object.keys(origin)[0], ORIGINS)];
  });
  if (faults.length > 0) return faults;
  const { low, high } = rangeOfFormula(total);
  return Number.isFinite(low + high) ? [] : [fault('unbounded', ['total'], '')];
}
