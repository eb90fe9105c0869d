import { UNIT } from '../arithmetic/interval.ts';
import { publish } from '../arithmetic/rounding.ts';
import type { Evidence } from '../evidence.ts';
import { amountOfOpenShare } from './amount-of-share.ts';
import { SMALL_SAMPLE } from './find-measured.ts';
import { type Found, foundNothing } from './found.ts';

/**
 * Finds the share that a check passes of what it passes or fails. It is a small sample where few of
 * many could be judged, or where few processes are published: a publication has few packages, but all.
 */
export function findCheck(id: string, { assessment, isCensus }: Evidence): Found {
  const about = { origin: 'check', id } as const;
  if (assessment === null) return foundNothing(about, 'no-data', UNIT);
  const { checks, statistics } = assessment.results;
  const result = Object.hasOwn(checks, id) ? checks[id] : undefined;
  if (result === undefined) return foundNothing(about, 'not-measured', UNIT);
  const { pass, fail, 'not-judged': unknown } = result.counts;
  const judged = pass + fail;
  const amount = amountOfOpenShare({ passed: pass, of: judged + unknown, unknown, undecided: 0 });
  if (amount === null) return foundNothing(about, 'no-data', UNIT);
  const processes = statistics?.counts.ocids ?? judged;
  const isSmall = processes < SMALL_SAMPLE || judged < Math.min(SMALL_SAMPLE, result.population);
  const counts = { passed: pass, of: judged };
  if (isSmall && !isCensus) {
    const nothing = foundNothing(about, 'small-sample', UNIT);
    return { ...nothing, trace: { ...nothing.trace, ...counts } };
  }
  return {
    trace: { ...about, value: publish(pass / judged), ...counts },
    value: { state: 'amount', amount },
    range: UNIT,
    unreadable: 'no-data',
  };
}
