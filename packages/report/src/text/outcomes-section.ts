import type { Outcome } from '@vitrina/validator';
import type { Locale } from '../locale.ts';
import { wordNotJudgedBy } from './not-judged.ts';
import type { TextPage } from './text-page.ts';
import { wrapText } from './wrap-text.ts';

const OUTCOMES: readonly Exclude<Outcome, 'fail'>[] = [
  'pass',
  'not-published',
  'not-applicable',
  'not-comparable',
  'not-judged',
];

const LISTED_CHECKS = 12;

/** How many checks passed, which did not come to a judgement, and what the others could not judge. */
export function outcomeLines(page: TextPage): string[] {
  const { assessment, context, painter, width } = page;
  const { locale } = context;
  const results = Object.entries(assessment.results.checks).sort(byId);
  const sentences = OUTCOMES.flatMap((outcome) => {
    const ids = results.filter(([, result]) => result.outcome === outcome).map(([id]) => id);
    if (ids.length === 0) return [];
    const sentence = locale.word(`outcomeLine.${outcome}`, {
      n: ids.length,
      checks: wordIds(ids, locale),
    });
    return [{ mark: outcome === 'pass' ? painter.mark('passed') : '', sentence }];
  });
  const others = results.filter(([, result]) => result.occurrences === 0);
  const notJudged = wordNotJudgedBy(others, locale, (ids) => wordIds(ids, locale));
  return [...sentences, ...notJudged.map((sentence) => ({ mark: '', sentence }))].flatMap(
    ({ mark, sentence }) => {
      const [first = '', ...rest] = wrapText(sentence, width - 2);
      return [mark + first, ...rest.map((line) => `  ${line}`)];
    },
  );
}

function byId([first]: readonly [string, unknown], [second]: readonly [string, unknown]): number {
  return first < second ? -1 : 1;
}

function wordIds(ids: readonly string[], locale: Locale): string {
  const listed = ids.slice(0, LISTED_CHECKS).join(locale.format.listSeparator);
  const more = ids.length - LISTED_CHECKS;
  return more <= 0 ? listed : `${listed} ${locale.word('count.more', { n: more })}`;
}
