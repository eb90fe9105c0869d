import { readSteps } from '../view/scope.ts';
import type { Step } from '../view/view.ts';

/** A way to other objects: so many keys back, then along the steps. */
export interface Way {
  readonly back: number;
  readonly steps: readonly Step[];
}

const KEY = '[A-Za-z_][\\w:.-]*(?:\\[\\])?';
const MACRO = '(?:AMEND|BID|DOC|PARTY|RELEASE)';
const PATH = new RegExp(`^(?!${MACRO}$)(?:/|(?:\\.\\./)+)?${KEY}(?:/${KEY})*$`);
const BACK = '../';

/** How paths are written, for those who wrote one differently. */
export const PATH_FORMS = ['key/key', 'list[]/key', '/key', '../key'] as const;

/** The way of a path from an object, itself at these steps; null for what is no path from there. */
export function resolvePath(text: string, here: readonly Step[]): Way | null {
  if (!PATH.test(text)) return null;
  if (text.startsWith('/')) return { back: here.length, steps: readSteps(text.slice(1)) };
  const start = text.lastIndexOf(BACK);
  const ups = start < 0 ? 0 : start / BACK.length + 1;
  if (ups > here.length) return null;
  return { back: ups, steps: readSteps(text.slice(ups * BACK.length)) };
}

/** The steps from the release to where a way ends. */
export function endOf({ back, steps }: Way, here: readonly Step[]): readonly Step[] {
  return [...here.slice(0, here.length - back), ...steps];
}

/** Whether the way to the value itself crosses lists, so that there may be several. */
export function crossesLists({ steps }: Way): boolean {
  return steps.some(({ isList }) => isList);
}
