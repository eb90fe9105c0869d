import type { Step, View } from '../view/view.ts';
import { anyOf } from './compile-path.ts';
import { declareNumber, readOne } from './declare-leaf.ts';
import { type Ground, type Judge, type ProcessInHand, viewsAt } from './ground.ts';
import type { Condition, Some } from './measure.ts';
import { RELEASE, type Selection, selectObjects } from './select-objects.ts';
import { follow, goBack, type Standpoint } from './standpoint.ts';
import { ALWAYS, both, countHolding, NEVER } from './when.ts';

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
    const [source] = sources;
    if (enough === 1 && sources.length === 1 && source) {
      return anyOf(source.list(view, hand), source.judge, hand);
    }
    const whens = sources.flatMap(({ list, judge }) =>
      list(view, hand).map((one) => judge(one, hand)),
    );
    return countHolding(whens, Math.ceil(enough));
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
