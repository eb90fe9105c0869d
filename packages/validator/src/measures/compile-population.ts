import { readSteps } from '../view/scope.ts';
import type { View } from '../view/view.ts';
import { compileCondition } from './compile-condition.ts';
import { type Ground, type ProcessInHand, viewsAt } from './ground.ts';
import { judgeLowValue, type LowValueDoubt } from './low-value.ts';
import type { Population } from './populations.ts';
import type { Standpoint } from './standpoint.ts';
import type { When } from './when.ts';

/** A member of a population, or perhaps one. */
export interface Member {
  readonly view: View;
  /** When it is due. */
  readonly when: When;
  readonly doubt: LowValueDoubt | null;
}

/** A population as it is found in processes. */
export interface CompiledPopulation {
  readonly at: Standpoint;
  membersOf(hand: ProcessInHand): readonly Member[];
}

/** Compiles a population. */
export function compilePopulation(ground: Ground, population: Population): CompiledPopulation {
  const at =
    population.at === ''
      ? ground.releases
      : readSteps(population.at).reduce((place, step) => place.below(step), ground.releases);
  const judge = compileCondition(ground, at, population.where);

  function findMembers(hand: ProcessInHand): readonly Member[] {
    const doubt = doubtOf(population, ground, hand);
    if (doubt === 'out') return [];
    return viewsAt(hand.process, at, hand)
      .map((view) => ({ view, when: judge(view, hand), doubt }))
      .filter(({ when }) => when.length > 0);
  }

  const compiled: CompiledPopulation = {
    at,
    membersOf: (hand) => hand.once(compiled, () => findMembers(hand)),
  };
  return compiled;
}

/** Null where a process belongs to those that members are sought in. */
function doubtOf(
  { lowValue }: Population,
  { packs }: Ground,
  hand: ProcessInHand,
): LowValueDoubt | 'out' | null {
  if (lowValue === 'with') return null;
  const found = judgeLowValue(packs, hand);
  if (lowValue === 'without') return found === 'below' ? 'out' : null;
  if (found === 'above') return 'out';
  return found === 'below' ? null : found;
}
