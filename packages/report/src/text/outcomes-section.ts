import type { CheckResult, NotJudgedReason, Outcome } from '@vitrina/validator';
import type { Locale } from '../locale.ts';
import { unitOf } from './count-items.ts';
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

/** How many checks passed, and which did not come to a judgement and why. */
export function outcomeLines(page: TextPage): string[] {
  const { assessment, context, painter, width } = page;
  const { locale } = context;
  const results = Object.entries(assessment.results.checks).sort(byId);
  return OUTCOMES.flatMap((outcome) => {
    const having = results.filter(([, result]) => result.outcome === outcome);
    if (having.length === 0) return [];
    const checks = wordIds(having, locale);
    const lines = wrapText(
      locale.word(`outcomeLine.${outcome}`, { n: having.length, checks }),
      width - 2,
    );
    const [first = '', ...rest] = lines;
    const mark = outcome === 'pass' ? painter.mark('passed') : '';
    return [
      mark + first,
      ...rest.map((line) => `  ${line}`),
      ...(outcome === 'not-judged' ? having.flatMap((entry) => reasonLines(entry, page)) : []),
    ];
  });
}

function byId([first]: readonly [string, unknown], [second]: readonly [string, unknown]): number {
  return first < second ? -1 : 1;
}

function wordIds(results: readonly (readonly [string, CheckResult])[], locale: Locale): string {
  const ids = results.slice(0, LISTED_CHECKS).map(([id]) => id);
  const listed = ids.join(locale.format.listSeparator);
  const more = results.length - ids.length;
  return more === 0 ? listed : `${listed} ${locale.word('count.more', { n: more })}`;
}

function reasonLines(
  [id, { notJudged = {} }]: readonly [string, CheckResult],
  page: TextPage,
): string[] {
  const { locale } = page.context;
  return Object.entries(notJudged).map(([reason, n]) => {
    const units = locale.word(`unit.${unitOf(id, page)}`, { n });
    const why = locale.word(`notJudgedReason.${reason as NotJudgedReason}`);
    return `  ${id}: ${locale.word('check.not-judged', { units, reason: why })}`;
  });
}
