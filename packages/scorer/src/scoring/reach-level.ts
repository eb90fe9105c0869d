import type { Checklist } from '../checklist.ts';
import { lacksOf, type Standing } from './lacks-of-level.ts';

/** The highest level that is reached with all below it; null where none is. */
export function reachLevel(
  checklist: Checklist,
  standing: Standing,
  isReviewed: boolean,
): string | null {
  if (standing.total.state !== 'scored') return null;
  const { levels } = checklist;
  const missed = levels.findIndex(
    (level) =>
      lacksOf(level, checklist, standing).length > 0 || (level.reviewed === true && !isReviewed),
  );
  const reached = missed === -1 ? levels : levels.slice(0, missed);
  return reached.at(-1)?.id ?? null;
}
