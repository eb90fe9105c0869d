import type { Step } from '../view/view.ts';
import { type Selection, selectObjects } from './select-objects.ts';

/** What is counted instead of a member of a population, at these steps: what stands below it. */
export function selectEach(text: string, here: readonly Step[]): readonly Selection[] {
  const selections = selectObjects(text, here) ?? [];
  return selections.filter(({ way }) => way.back === 0);
}
