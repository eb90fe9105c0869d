import type { AnyCheck, Assessment, CheckResult, Level } from '@vitrina/validator';
import { checkTexts, type Locale } from '../locale.ts';
import { formatPercent } from '../numbers.ts';
import { type Unit, unitOf } from './count-items.ts';
import { exampleLines } from './example-lines.ts';
import { wordNotJudged } from './not-judged.ts';
import type { TextPage } from './text-page.ts';
import { hangText, longestOf, padText } from './wrap-text.ts';

const LEVELS: readonly Level[] = ['error', 'warning', 'notice'];

/** The findings of one check. */
export interface FindingGroup {
  readonly id: string;
  readonly result: CheckResult;
}

/** Checks that found something: the most serious first, then the most frequent. */
export function groupFindings({ results }: Assessment): FindingGroup[] {
  return Object.entries(results.checks)
    .filter(([, result]) => result.occurrences > 0)
    .map(([id, result]) => ({ id, result }))
    .sort(compareGroups);
}

function compareGroups(first: FindingGroup, second: FindingGroup): number {
  return (
    LEVELS.indexOf(first.result.level) - LEVELS.indexOf(second.result.level) ||
    second.result.occurrences - first.result.occurrences ||
    (first.id < second.id ? -1 : 1)
  );
}

/** All about one check: how much, where, why and how to fix it. */
export function groupLines({ id, result }: FindingGroup, page: TextPage): string[] {
  const { locale, checks } = page.context;
  const { painter } = page;
  const check = checks.get(id);
  const level = painter.paint(result.level, locale.word(`level.${result.level}`));
  const title = check === undefined ? [] : [checkTexts(check, locale).title];
  return [
    [
      painter.mark(result.level) + level,
      ...title.map((text) => painter.paint('strong', text)),
      painter.paint('quiet', id),
    ].join('  '),
    `  ${wordShare(result, unitOf(id, page), locale)}`,
    ...wordNotJudged(result, locale).map((sentence) => `  ${sentence}`),
    ...exampleLines(id, result.occurrences, page),
    ...(check === undefined ? [] : adviceLines(check, result.level, page)),
  ];
}

function wordShare(
  { occurrences, population, counts }: CheckResult,
  unit: Unit,
  locale: Locale,
): string {
  const share = locale.word('check.share', {
    occurrences: locale.word('check.occurrences', { n: occurrences }),
    failed: counts.fail,
    population: locale.word(`unit.${unit}`, { n: population }),
    share: formatPercent(counts.fail, population, locale.format),
  });
  const unused = (['not-published', 'not-comparable'] as const)
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => locale.word(`check.${outcome}`, { n: counts[outcome] }));
  return [share, ...unused].join(locale.format.listSeparator);
}

/** Why and how to mend it, but for what is no more than worth a look; of a flag, what may explain it. */
function adviceLines(
  check: AnyCheck,
  level: Level,
  { context: { locale }, width }: TextPage,
): string[] {
  const { why, fix, innocent } = checkTexts(check, locale);
  const advice = [
    ...(level === 'notice' && innocent === undefined ? [] : [['why', why] as const]),
    ...(level === 'notice' ? [] : [['fix', `${fix.system} ${fix.role}`] as const]),
    ...(innocent === undefined ? [] : [['innocent', innocent] as const]),
  ].map(([name, text]) => [locale.word(`check.${name}`), text] as const);
  const column = longestOf(advice.map(([label]) => label));
  return advice.flatMap(([label, text]) => hangText(`  ${padText(label, column)}  `, text, width));
}
