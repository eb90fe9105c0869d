import type { CheckResult } from '@vitrina/validator';
import type { Locale } from '../locale.ts';

/** How many units could not be judged, by reason, in one order. */
function countReasons({ notJudged = {} }: CheckResult): [string, number][] {
  return Object.entries(notJudged).sort(([first], [second]) => (first < second ? -1 : 1));
}

/** Sentences on what one check could not judge. */
export function wordNotJudged(result: CheckResult, locale: Locale): string[] {
  return countReasons(result).map(([code, n]) =>
    locale.word('check.not-judged', { n, reason: locale.word(`notJudgedReason.${code}`) }),
  );
}

/** Sentences on what several checks could not judge: one for all that lack the same units alike. */
export function wordNotJudgedBy(
  results: readonly (readonly [string, CheckResult])[],
  locale: Locale,
  wordIds: (ids: readonly string[]) => string,
): string[] {
  const idsByReason = new Map<string, string[]>();
  for (const [id, result] of results) {
    for (const [code, n] of countReasons(result)) {
      const key = `${n} ${code}`;
      idsByReason.set(key, [...(idsByReason.get(key) ?? []), id]);
    }
  }
  return [...idsByReason].map(([key, ids]) => {
    const [n, code] = key.split(' ');
    const reason = locale.word(`notJudgedReason.${code}`);
    return locale.word('check.not-judged-by', { n: Number(n), checks: wordIds(ids), reason });
  });
}
