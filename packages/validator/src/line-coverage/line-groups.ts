import { hashText } from '../identity/murmur3.ts';
import { createPathCounts, type PathCounts } from './path-counts.ts';

/** Counts of lines by something that they say, such as their buyer. */
export interface LineGroups {
  /** Counts for lines that say this; null for those that say nothing. */
  of(key: string | null): PathCounts;
  /** The groups that are told apart, by key. */
  kept(): readonly (readonly [key: string, counts: PathCounts])[];
  /** Lines that say nothing. */
  readonly absent: PathCounts;
  /** Lines of all groups that are not told apart. */
  readonly other: PathCounts;
  move(ids: ReadonlySet<number>, to: number): void;
}

const SPARE_GROUPS = 256;

/**
 * Makes groups. Beyond `mostGroups`, those of the lowest hashes stay: the same whatever the order of
 * the lines, so that what a kept group counts is whole.
 */
export function createLineGroups(mostGroups: number): LineGroups {
  const groups = new Map<string, PathCounts>();
  const absent = createPathCounts();
  const other = createPathCounts();
  let lastOrder: string | null = null;

  /** Groups are let go many at a time, as that takes sorting all of them. */
  function prune(most: number): void {
    if (groups.size <= most) return;
    const ranked = [...groups.keys()]
      .map((key) => ({ key, order: orderOf(key) }))
      .sort((left, right) => (left.order < right.order ? -1 : 1));
    lastOrder = ranked[mostGroups - 1]?.order ?? '';
    for (const { key } of ranked.slice(mostGroups)) {
      other.absorb(groups.get(key) as PathCounts);
      groups.delete(key);
    }
  }

  return {
    absent,
    other,
    of(key) {
      if (key === null) return absent;
      const known = groups.get(key);
      if (known) return known;
      if (lastOrder !== null && orderOf(key) > lastOrder) return other;
      prune(mostGroups + SPARE_GROUPS);
      if (lastOrder !== null && orderOf(key) > lastOrder) return other;
      const counts = createPathCounts();
      groups.set(key, counts);
      return counts;
    },
    kept() {
      prune(mostGroups);
      return [...groups].sort(([left], [right]) => (left < right ? -1 : 1));
    },
    move(ids, to) {
      for (const counts of [absent, other, ...groups.values()]) counts.move(ids, to);
    },
  };
}

function orderOf(key: string): string {
  return `${hashText(key)}${key}`;
}
