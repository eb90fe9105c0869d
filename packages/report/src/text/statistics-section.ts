import type { MoneyTotals, Statistics } from '@vitrina/validator';
import type { Locale } from '../locale.ts';
import { formatDate, formatDecimal, formatNumber } from '../numbers.ts';
import { showControls } from '../safe-text.ts';
import type { TextPage } from './text-page.ts';
import { hangText, longestOf, padText } from './wrap-text.ts';

const STAGES = ['planning', 'tender', 'award', 'contract', 'implementation'] as const;
const ORGANISATIONS = ['all', 'buyers', 'procuringEntities', 'tenderers', 'suppliers'] as const;
const MONEY = ['tenders', 'awards', 'contracts'] as const;
const LAGS = ['tender', 'award', 'contract'] as const;
const LISTED_CURRENCIES = 3;

/** A name, and what there is to say under it. */
type Row = readonly [label: string, facts: readonly string[]];

/** The most telling numbers of the contracting processes: how many, how far, who, how much, how soon. */
export function statisticsLines({ assessment, context, painter, width }: TextPage): string[] {
  const { statistics } = assessment.results;
  const { locale } = context;
  if (statistics === undefined || statistics.counts.ocids === 0) return [];
  const { ocids, ocidsNotJudged } = statistics.counts;
  const title = [
    painter.paint('strong', locale.word('statistics.title', { n: ocids })),
    ...(ocidsNotJudged > 0 ? [locale.word('statistics.not-judged', { n: ocidsNotJudged })] : []),
  ].join(locale.format.listSeparator);
  const rows = rowsOf(statistics, locale).filter(([, facts]) => facts.length > 0);
  const column = longestOf(rows.map(([label]) => label));
  return [
    title,
    ...rows.flatMap(([label, facts]) =>
      hangText(`  ${padText(label, column)}  `, facts.join(locale.format.listSeparator), width),
    ),
  ];
}

function rowsOf(statistics: Statistics, locale: Locale): readonly Row[] {
  const { codes, organisations, money, lags } = statistics;
  return [
    [locale.word('statistics.releases'), wordReleases(statistics, locale)],
    [
      locale.word('statistics.stages'),
      STAGES.flatMap((stage) => {
        const n = codes.stages.counts[stage] ?? 0;
        return n === 0 ? [] : [locale.word(`statistics.stage.${stage}`, { n })];
      }),
    ],
    [
      locale.word('statistics.organisations'),
      ORGANISATIONS.flatMap((role) => {
        const n = organisations[role].count;
        return n === 0 ? [] : [locale.word(`statistics.organisation.${role}`, { n })];
      }),
    ],
    ...MONEY.map(
      (kind): Row => [locale.word(`statistics.money.${kind}`), wordMoney(money[kind], locale)],
    ),
    [
      locale.word('statistics.lags'),
      LAGS.flatMap((event) => {
        const { median, p90 } = lags[event];
        if (median === null || p90 === null) return [];
        const days = locale.word('statistics.days', {
          median: Number(median.toFixed(1)),
          p90: formatNumber(p90, locale.format, 1),
        });
        return [locale.word(`statistics.lag.${event}`, { days })];
      }),
    ],
  ];
}

function wordReleases({ counts, codes, dates }: Statistics, locale: Locale): readonly string[] {
  const most = Math.max(1, ...Object.keys(codes.releasesPerProcess.counts).map(Number));
  const releases = locale.word('statistics.releases-per-process', {
    releases: counts.releases,
    n: most,
  });
  const { first, last } = dates.releases;
  if (first === null || last === null) return [releases];
  const firstDay = dayOf(first);
  const lastDay = dayOf(last);
  const days = locale.word(firstDay === lastDay ? 'statistics.date' : 'statistics.dates', {
    first: formatDate(firstDay, locale.format),
    last: formatDate(lastDay, locale.format),
  });
  return [releases, days];
}

/** `YYYY-MM-DD` of an instant in UTC. */
function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** The currencies with the most amounts. */
function wordMoney({ currencies, other }: MoneyTotals, locale: Locale): readonly string[] {
  const all = Object.entries(currencies).sort(
    ([name, one], [otherName, another]) => another.count - one.count || (name < otherName ? -1 : 1),
  );
  const listed = all.slice(0, LISTED_CURRENCIES).map(([currency, { count, sum }]) =>
    locale.word(currency === '' ? 'statistics.sum-without-currency' : 'statistics.sum', {
      sum: formatDecimal(sum, locale.format),
      currency: showControls(currency),
      n: count,
    }),
  );
  const more = all.length - listed.length + other;
  return more === 0 ? listed : [...listed, locale.word('count.more', { n: more })];
}
