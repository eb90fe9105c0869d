import { rangeOfFormula } from '../arithmetic/range-of-formula.ts';
import { publish } from '../arithmetic/rounding.ts';
import type { Checklist, Level, Threshold } from '../checklist.ts';
import type { CriterionScore, DimensionScore, Scorecard } from '../scorecard.ts';
import { isMet } from './judge-gates.ts';

/** Something that a subject lacks for a level: what is there, and what has to be. */
export type Lack =
  | { readonly of: 'total'; readonly is: number; readonly needs: number }
  | { readonly of: 'evidence'; readonly is: number; readonly needs: number }
  | {
      readonly of: 'dimension' | 'criterion';
      readonly id: string;
      readonly is: number;
      readonly needs: number;
      /** Criteria that would do as well. */
      readonly or: readonly string[];
    }
  | { readonly of: 'review' };

/** What levels look at: published numbers, so that a reader can follow. */
export type Standing = Pick<Scorecard, 'total' | 'dimensions' | 'criteria'>;

/**
 * The level above the one that a scorecard has reached; undefined where there is none. `checklist` is the
 * one that it was scored by.
 */
export function nextLevel({ levels }: Checklist, { level }: Scorecard): Level | undefined {
  return levels[levels.findIndex(({ id }) => id === level) + 1];
}

/** What a scorecard lacks for a level, beside what the levels below ask. */
export function lacksOfLevel(
  level: Level,
  checklist: Checklist,
  scorecard: Scorecard,
): readonly Lack[] {
  const lacks = lacksOf(level, checklist, scorecard);
  // What stands behind answers is not in a scorecard: it is what remains.
  return lacks.length === 0 && level.reviewed ? [{ of: 'review' }] : lacks;
}

/** What of the numbers falls short of a level. */
export function lacksOf(
  level: Level,
  checklist: Checklist,
  { total, dimensions, criteria }: Standing,
): readonly Lack[] {
  const scores = new Map(criteria.map((score) => [score.id, score]));
  const gates = level.allGates ? checklist.gates.map((gate) => inFull(gate, checklist)) : [];
  const least = level.everyDimension;
  const lows = least === undefined ? [] : dimensions.filter((each) => !isAtLeast(each, least));
  return [
    ...(total.low < level.low ? [{ of: 'total', is: total.low, needs: level.low } as const] : []),
    ...(total.evidence < (level.evidence ?? 0)
      ? [{ of: 'evidence', is: total.evidence, needs: level.evidence ?? 0 } as const]
      : []),
    ...lows.map(({ id, low }): Lack => {
      return { of: 'dimension', id, is: low, needs: least ?? 0, or: [] };
    }),
    ...[...level.criteria, ...gates].flatMap((threshold) =>
      isMet(threshold, scores) ? [] : [lackOf(threshold, scores)],
    ),
  ];
}

/** A dimension that is left out is not held against anybody; one that is mostly left out vouches for none. */
function isAtLeast({ state, low }: DimensionScore, least: number): boolean {
  return state === 'not-applicable' || (state === 'scored' && low >= least);
}

function inFull(gate: Threshold, checklist: Checklist): Threshold {
  const criterion = checklist.criteria.find(({ id }) => id === gate.criterion);
  return {
    criterion: gate.criterion,
    atLeast: criterion ? publish(rangeOfFormula(criterion.score).high) : gate.atLeast,
    ...(gate.or && { or: gate.or.map((other) => inFull(other, checklist)) }),
  };
}

function lackOf(
  { criterion, atLeast, or = [] }: Threshold,
  scores: ReadonlyMap<string, CriterionScore>,
): Lack {
  return {
    of: 'criterion',
    id: criterion,
    is: scores.get(criterion)?.low ?? 0,
    needs: atLeast,
    or: or.map((other) => other.criterion),
  };
}
