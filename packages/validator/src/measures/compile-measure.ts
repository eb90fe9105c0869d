import type { View } from '../view/view.ts';
import { compileCondition } from './compile-condition.ts';
import { compileLag } from './compile-lag.ts';
import type { CompiledPopulation } from './compile-populations.ts';
import { type Ground, type Judge, type ProcessInHand, viewsAt } from './ground.ts';
import type { Condition, Measure } from './measure.ts';
import type { MeasureCounts } from './measure-counts.ts';
import { selectEach } from './select-each.ts';
import { follow, type Standpoint } from './standpoint.ts';
import { both, type When } from './when.ts';

/** Counts a process for one measure. */
export type FoldMeasure = (hand: ProcessInHand, counts: MeasureCounts) => void;

/** Counts what is asked of one thing, which belongs to the population while `when` holds. */
type Ask = (view: View, when: When, hand: ProcessInHand, counts: MeasureCounts) => void;

/** What is counted: objects of one kind. */
interface Counted {
  readonly at: Standpoint;
  readonly belongs: Judge;
  readonly ask: Ask;
}

/** Compiles a measure on a population. */
export function compileMeasure(
  ground: Ground,
  measure: Measure,
  population: CompiledPopulation,
): FoldMeasure {
  const { each, where = null } = measure;
  const counted = eachOf(population.at, each).map(
    ({ at, only }): Counted => ({
      at,
      belongs: compileCondition(ground, at, allOf(only, where)),
      ask: compileAsk(ground, at, measure),
    }),
  );

  return (hand, counts) => {
    const doubt = population.doubtOf(hand);
    if (doubt === 'out') return;
    for (const { view, when } of population.membersOf(hand)) {
      if (doubt === null) counts.members.add(when);
      for (const { at, belongs, ask } of counted) {
        for (const one of at === population.at ? [view] : viewsAt(view, at, hand)) {
          const due = both(when, belongs(one, hand));
          if (due.length === 0) continue;
          if (doubt === null) ask(one, due, hand, counts);
          else counts.undecided.of(doubt).add(due);
        }
      }
    }
  };
}

function compileAsk(ground: Ground, at: Standpoint, measure: Measure): Ask {
  if (measure.lag === undefined) {
    const has = compileCondition(ground, at, measure.has);
    return (view, due, hand, counts) => {
      counts.population.add(due);
      counts.has.add(both(due, has(view, hand)));
    };
  }
  const { within = Number.POSITIVE_INFINITY } = measure.lag;
  const judge = compileLag(ground, at, measure.lag);
  return (view, due, hand, counts) => {
    counts.population.add(due);
    const lag = judge(view, hand);
    if (typeof lag === 'string') {
      counts.unknown.of(lag).add(due);
      return;
    }
    counts.lags.add(lag);
    if (lag <= within) counts.has.add(due);
  };
}

/** Where what is counted stands, and the codes that a macro limits it to. */
function eachOf(
  member: Standpoint,
  each: string | readonly string[] = [],
): readonly { readonly at: Standpoint; readonly only: Condition | null }[] {
  const texts = typeof each === 'string' ? [each] : each;
  if (texts.length === 0) return [{ at: member, only: null }];
  return texts
    .flatMap((text) => selectEach(text, member.scope.steps))
    .map(({ way, where }) => ({ at: follow(member, way), only: where }));
}

function allOf(...conditions: readonly (Condition | null)[]): Condition | null {
  const given = conditions.filter((condition) => condition !== null);
  return given.length > 0 ? { all: given } : null;
}
