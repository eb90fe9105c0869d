import { type Measure, measureKey } from '@vitrina/validator';
import { originsOf } from './arithmetic/formula-parts.ts';
import type { Checklist } from './checklist.ts';

/** The measures that a checklist needs, each once, in the order of its criteria. */
export function measuresOf({ criteria }: Pick<Checklist, 'criteria'>): readonly Measure[] {
  const measures = new Map<string, Measure>();
  for (const origin of criteria.flatMap(({ score }) => originsOf(score))) {
    if ('measure' in origin) measures.set(measureKey(origin.measure), origin.measure);
  }
  return [...measures.values()];
}
