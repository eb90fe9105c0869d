import type { Step, View } from '../view/view.ts';
import { declareNumber, readOne } from './declare-leaf.ts';
import { type Ground, type Judge, type ProcessInHand, viewsAt } from './ground.ts';
import type { Condition, Some } from './measure.ts';
import { RELEASE, type Selection, selectObjects } from './select-objects.ts';
import { follow, goBack, type Standpoint } from './standpoint.ts';
import { ALWAYS, both, countHolding, NEVER, type When } from './when.ts';

type CompileCondition = (ground: Ground, from: Standpoint, condition: Condition | null) => Judge;

/** Objects that are counted, and what they have to meet. */
interface Source {
  list(view: View, hand: ProcessInHand): readonly View[];
  readonly judge: Judge;
}

/** Compiles a condition on how many objects meet another one. */
export function compileSome(
  ground: Ground,
  from: Standpoint,
  { some, where, atLeast = 1 }: Some,
  compile: CompileCondition,
): Judge {
  const sources = listSources();
  const least = typeof atLeast === 'string' ? declareNumber(from, atLeast) : atLeast;

  function listSources(): readonly Source[] {
    if (some === RELEASE) {
      const judge = compile(ground, ground.releases, where ?? null);
      return [{ list: (_, { process }) => process.history, judge }];
    }
    return readSelections(some, from.scope.steps).map((selection) => {
      const at = follow(from, selection.way);
      const start = goBack(from, selection.way.back);
      return {
        list: (view, hand) => viewsAt(view.up(start.scope), at, hand),
        judge: bothJudges(compile(ground, at, selection.where), compile(ground, at, where ?? null)),
      };
    });
  }

  return (view, hand) => {
    const enough = typeof least === 'number' ? least : readOne(view, least);
    if (enough === undefined) return NEVER;
    if (enough <= 0) return ALWAYS;
    const whens: When[] = [];
    let always = 0;
    for (const { list, judge } of sources) {
      for (const one of list(view, hand)) {
        const when = judge(one, hand);
        if (when === ALWAYS) always += 1;
        else if (when.length > 0) whens.push(when);
        if (always >= enough) return ALWAYS;
      }
    }
    return countHolding(whens, Math.ceil(enough) - always);
  };
}

function readSelections(text: string, here: readonly Step[]): readonly Selection[] {
  const selections = selectObjects(text, here);
  if (selections === null) throw new RangeError(text);
  return selections;
}

function bothJudges(one: Judge, other: Judge): Judge {
  return (view, hand) => {
    const when = one(view, hand);
    return when.length === 0 ? NEVER : both(when, other(view, hand));
  };
}
