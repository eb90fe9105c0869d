import { readSteps } from '../view/scope.ts';
import type { View } from '../view/view.ts';
import { compileCondition } from './compile-condition.ts';
import { type Ground, type ProcessInHand, viewsAt } from './ground.ts';
import { judgeLowValue, type LowValueDoubt } from './low-value.ts';
import type { PopulationName } from './measure.ts';
import { POPULATIONS, type Population } from './populations.ts';
import type { Standpoint } from './standpoint.ts';
import { both, type When } from './when.ts';

/** A member of a population. */
export interface Member {
  readonly view: View;
  /** When it is due. */
  readonly when: When;
}

/** A population as it is found in processes. */
export interface CompiledPopulation {
  readonly at: Standpoint;
  /** Whether the members that a process has belong to it for certain; 'out' where it has none. */
  doubtOf(hand: ProcessInHand): LowValueDoubt | 'out' | null;
  membersOf(hand: ProcessInHand): readonly Member[];
}

/** Compiles populations; what several have in common is only looked for once in a process. */
export function compilePopulations(
  ground: Ground,
): (name: PopulationName, lowValue: Population['lowValue']) => CompiledPopulation {
  const known = new Map<PopulationName, Omit<CompiledPopulation, 'doubtOf'>>();

  function compile(name: PopulationName): Omit<CompiledPopulation, 'doubtOf'> {
    const found = known.get(name) ?? compilePopulation(ground, POPULATIONS[name], compile);
    known.set(name, found);
    return found;
  }

  return (name, lowValue) => ({
    ...compile(name),
    doubtOf: (hand) =>
      lowValue === 'with' ? null : doubtOf(lowValue, judgeLowValue(ground.packs, hand)),
  });
}

function compilePopulation(
  ground: Ground,
  { of, at: path, where }: Population,
  compile: (name: PopulationName) => Omit<CompiledPopulation, 'doubtOf'>,
): Omit<CompiledPopulation, 'doubtOf'> {
  const whole = of && compile(of);
  const steps = path === '' ? [] : readSteps(path);
  const at = steps.reduce((place, step) => place.below(step), ground.releases);
  const judge = compileCondition(ground, at, where);

  function findMembers(hand: ProcessInHand): readonly Member[] {
    const members: Member[] = [];
    if (whole) {
      for (const { view, when } of whole.membersOf(hand)) {
        const due = both(when, judge(view, hand));
        if (due.length > 0) members.push({ view, when: due });
      }
      return members;
    }
    for (const view of viewsAt(hand.process, at, hand)) {
      const when = judge(view, hand);
      if (when.length > 0) members.push({ view, when });
    }
    return members;
  }

  return { at, membersOf: (hand) => hand.once(findMembers, () => findMembers(hand)) };
}

function doubtOf(
  lowValue: 'without' | 'only',
  found: ReturnType<typeof judgeLowValue>,
): LowValueDoubt | 'out' | null {
  if (lowValue === 'without') return found === 'below' ? 'out' : null;
  if (found === 'below') return null;
  return found === 'above' ? 'out' : found;
}
