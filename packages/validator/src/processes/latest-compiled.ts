import { canonicalJson } from '../identity/canonical-json.ts';
import { hashText } from '../identity/murmur3.ts';
import type { JsonObject } from '../json.ts';
import { readInstant } from '../view/instant.ts';
import type { FoundRelease } from './take-apart.ts';

/** The compiled or versioned release that counts, and how many different ones there are. */
export interface LatestCompiled {
  readonly latest: FoundRelease | null;
  readonly count: number;
}

/** Chooses the one with the latest date; of one instant, the one with the larger hash. */
export function latestCompiled(found: readonly FoundRelease[]): LatestCompiled {
  const [first] = found;
  if (first === undefined || found.length === 1)
    return { latest: first ?? null, count: found.length };
  const bySubject = [...found].sort((one, other) => (one.subject < other.subject ? -1 : 1));
  const distinct = new Map(bySubject.map((one) => [canonicalJson(one.release), one]));
  const ranked = [...distinct].map(([content, one]) => ({
    one,
    time: timeOf(one.release),
    hash: hashText(content),
  }));
  const best = ranked.reduce((chosen, other) => {
    if (other.time !== chosen.time) return other.time > chosen.time ? other : chosen;
    return other.hash > chosen.hash ? other : chosen;
  });
  return { latest: best.one, count: distinct.size };
}

function timeOf({ date }: JsonObject): number {
  const instant = typeof date === 'string' ? readInstant(date) : undefined;
  return instant?.ms ?? Number.NEGATIVE_INFINITY;
}
