import type { Level, Threshold } from '../checklist.ts';
import type { CriterionScore, DimensionScore, Scorecard } from '../scorecard.ts';
import { isMet } from './judge-gates.ts';

/** What levels look at: published numbers, so that a reader can follow. */
export interface Standing {
  readonly total: Scorecard['total'];
  readonly dimensions: readonly DimensionScore[];
  readonly scores: ReadonlyMap<string, CriterionScore>;
  readonly gates: readonly Threshold[];
  /** Of every criterion, the most that it can come to. */
  readonly best: ReadonlyMap<string, number>;
  /** Somebody outside the publisher stands behind all answers. */
  readonly isReviewed: boolean;
}

/** The highest level that is reached with all below it; null where none is. */
export function reachLevel(levels: readonly Level[], standing: Standing): string | null {
  if (standing.total.state !== 'scored') return null;
  const missed = levels.findIndex((level) => !reaches(level, standing));
  const reached = missed === -1 ? levels : levels.slice(0, missed);
  return reached.at(-1)?.id ?? null;
}

function reaches(level: Level, standing: Standing): boolean {
  const { total, dimensions, scores, isReviewed } = standing;
  const { everyDimension, evidence, allGates, reviewed } = level;
  return (
    total.low >= level.low &&
    total.evidence >= (evidence ?? 0) &&
    level.criteria.every((threshold) => isMet(threshold, scores)) &&
    (everyDimension === undefined || dimensions.every((each) => isAtLeast(each, everyDimension))) &&
    (allGates === undefined || areAllOpen(standing)) &&
    (reviewed === undefined || isReviewed)
  );
}

/** A dimension that is left out is not held against anybody; one that is mostly left out vouches for none. */
export function isAtLeast({ state, low }: DimensionScore, least: number): boolean {
  return state === 'not-applicable' || (state === 'scored' && low >= least);
}

function areAllOpen({ gates, scores, best }: Standing): boolean {
  const inFull = ({ criterion, or, atLeast }: Threshold): Threshold => ({
    criterion,
    atLeast: best.get(criterion) ?? atLeast,
    ...(or && { or: or.map(inFull) }),
  });
  return gates.every((gate) => isMet(inFull(gate), scores));
}
