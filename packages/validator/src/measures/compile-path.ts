import type { Field, Id, Step, View } from '../view/view.ts';
import type { Ground, Judge, ProcessInHand } from './ground.ts';
import { viewsAt } from './ground.ts';
import type { Way } from './resolve-path.ts';
import { fieldOf, goBack, isOrganisationStep, pathOf, type Standpoint } from './standpoint.ts';
import { ALWAYS, countHolding, NEVER, type When } from './when.ts';

/** Compiles what is asked of a value, at the last object on the way to it. */
export type CompileLeaf = (at: Standpoint, steps: readonly Step[]) => Judge;

/** Compiles the way from an object to values: any of them that meets what is asked will do. */
export function compilePath(
  ground: Ground,
  from: Standpoint,
  { back, steps }: Way,
  leaf: CompileLeaf,
): Judge {
  const start = goBack(from, back);
  const judge = compileSteps(ground, start, steps, leaf);
  return back === 0 ? judge : (view, hand) => judge(view.up(start.scope), hand);
}

function compileSteps(
  ground: Ground,
  from: Standpoint,
  steps: readonly Step[],
  leaf: CompileLeaf,
): Judge {
  const here = compileHere(ground, from, steps, leaf);
  if (!from.isOrganisation || steps[0]?.key === 'id') return here;
  const there = compileHere(ground, ground.parties, steps, leaf);
  const said = from.scope.text(pathOf(steps));
  return (view, hand) => {
    if (view.filled(said)) return here(view, hand);
    const party = partyOf(view, from.id, ground, hand);
    return party ? there(party, hand) : here(view, hand);
  };
}

/** Goes through lists and references one by one: each is crossed in a way of its own. */
function compileHere(
  ground: Ground,
  from: Standpoint,
  steps: readonly Step[],
  leaf: CompileLeaf,
): Judge {
  const stop = steps.slice(0, -1).findIndex((step) => step.isList || isOrganisationStep(step));
  if (stop < 0) return leaf(from, steps);
  const holder = steps.slice(0, stop + 1).reduce((at, step) => at.below(step), from);
  const judge = compileSteps(ground, holder, steps.slice(stop + 1), leaf);
  return (view, hand) => anyOf(viewsAt(view, holder, hand), judge, hand);
}

/** When any of several objects meets what is asked. */
export function anyOf(views: readonly View[], judge: Judge, hand: ProcessInHand): When {
  const changing: When[] = [];
  for (const view of views) {
    const when = judge(view, hand);
    if (when === ALWAYS) return ALWAYS;
    if (when.length > 0) changing.push(when);
  }
  return changing.length === 0 ? NEVER : countHolding(changing, 1);
}

/** The party that a reference means; several with one id mean none. */
function partyOf(
  reference: View,
  idField: Field<Id>,
  { parties }: Ground,
  { process }: ProcessInHand,
): View | undefined {
  const id = reference.get(idField);
  if (id === undefined) return undefined;
  const found = process.find(fieldOf(parties), id);
  return found.length === 1 ? found[0] : undefined;
}
