import type { Field, Instant, View } from '../view/view.ts';
import type { JudgeLag } from './compile-lag.ts';
import type { Ground, ProcessInHand } from './ground.ts';
import { fieldOf, type Standpoint } from './standpoint.ts';

/** The day of the first release that has an object, by what tells it from others; null for no day. */
type FirstDays = ReadonlyMap<string, number | null>;

/**
 * Compiles the day of the first release in which an object has a date. Objects in lists are told apart
 * by their ids and those of the objects around them.
 */
export function compileFirstPublished(
  { releases }: Ground,
  at: Standpoint,
  date: Field<Instant>,
): JudgeLag {
  const published = releases.scope.instant('date');
  const tags = releases.scope.texts('tag');
  const listed = listedAround(at);

  function keyOf(view: View): string | null {
    const ids = listed.map(({ scope, id }) => view.up(scope).get(id));
    return ids.includes(undefined) ? null : JSON.stringify(ids);
  }

  function readHistory({ process }: ProcessInHand): FirstDays | null {
    const history = process.history.filter((view) => !view.get(tags)?.includes('compiled'));
    if (process.basis === 'published' || history.length === 0) return null;
    const first = new Map<string, number | null>();
    for (const release of history) {
      const day = release.get(published)?.day ?? null;
      for (const view of at === releases ? [release] : release.each(fieldOf(at))) {
        const key = view.get(date) === undefined ? null : keyOf(view);
        if (key !== null) first.set(key, earlier(first.get(key) ?? null, day));
      }
    }
    return first;
  }

  const judge: JudgeLag = (view, hand) => {
    const key = keyOf(view);
    if (key === null) return 'no-id';
    const first = hand.once(judge, () => readHistory(hand));
    return first === null ? 'no-history' : (first.get(key) ?? 'no-end');
  };
  return judge;
}

function earlier(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}

function listedAround(at: Standpoint): readonly Standpoint[] {
  if (at.above === null) return [];
  const isListed = at.scope.steps.at(-1)?.isList === true;
  return isListed ? [...listedAround(at.above), at] : listedAround(at.above);
}
