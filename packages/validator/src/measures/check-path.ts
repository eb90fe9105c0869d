import type { Step } from '../view/view.ts';
import { badMeasure } from './bad-measure.ts';
import { crossesLists, PATH_FORMS, resolvePath, type Way } from './resolve-path.ts';

/** Checks a path from an object at these steps. */
export function checkPath(value: unknown, at: string, here: readonly Step[]): Way {
  const way = typeof value === 'string' ? resolvePath(value, here) : null;
  if (way === null) throw badMeasure(at, value, PATH_FORMS);
  return way;
}

/** Checks the path of one value: it crosses no list. */
export function checkSinglePath(value: unknown, at: string, here: readonly Step[]): Way {
  const way = checkPath(value, at, here);
  if (crossesLists(way)) throw badMeasure(at, value, ['key/key', '/key', '../key']);
  return way;
}
