import type { Level } from '@vitrina/validator';
import { findBreaches, type Gate } from '../gate.ts';
import type { Locale } from '../locale.ts';
import { formatDate } from '../numbers.ts';
import { countItems, wordItems } from './count-items.ts';
import type { TextPage } from './text-page.ts';

const DEFAULT_GATE: Gate = { failOn: 'error' };

/** The result in words: what was counted, whether it passes and why, and as of when. */
export function verdictLines(page: TextPage): string[] {
  const { assessment, context, painter } = page;
  const { locale, gate = DEFAULT_GATE } = context;
  const { version, ruleset } = assessment.tool;
  const date = formatDate(assessment.scope.asOf, locale.format);
  const asOf = locale.word('summary.as-of', { date, version, ruleset });
  const read = assessment.inputs.filter(({ status }) => status === 'read');
  const unread = unreadLine(page, assessment.inputs.length - read.length);
  if (read.length === 0) {
    const nothing = locale.word('summary.nothing');
    return [
      painter.mark('failed') + painter.paint('failed', nothing),
      painter.paint('quiet', asOf),
    ];
  }
  return [
    countLine(page, read.length),
    ...unread,
    gateLine(page, gate),
    painter.paint('quiet', asOf),
  ];
}

function countLine({ assessment, context: { locale } }: TextPage, inputs: number): string {
  const { counts } = assessment.summary;
  const word = (level: Level): string => locale.word(`count.${level}`, { n: counts[level] });
  const none = counts.error + counts.warning + counts.notice === 0;
  const sentence = locale.word(none ? 'summary.no-findings' : 'summary.findings', {
    errors: capitalise(word('error')),
    warnings: word('warning'),
    notices: word('notice'),
    units: wordItems(countItems(assessment.inputs), locale),
  });
  if (inputs === 1) return locale.word('summary.one-file', { sentence });
  return locale.word('summary.files', {
    sentence,
    inputs: locale.word('count.input', { n: inputs }),
  });
}

function unreadLine({ assessment, context: { locale } }: TextPage, unread: number): string[] {
  if (unread === 0) return [];
  const total = locale.word('count.input', { n: assessment.inputs.length });
  return [locale.word('summary.unread', { n: unread, total })];
}

function gateLine({ assessment, context: { locale }, painter }: TextPage, gate: Gate): string {
  const breaches = findBreaches(assessment, gate);
  const style = breaches.length === 0 ? 'passed' : 'failed';
  const verdict = painter.mark(style) + painter.paint(style, locale.word(`summary.${style}`));
  return `${verdict}: ${wordGate(gate, breaches, assessment.summary.counts.warning, locale)}`;
}

/** Why a gate lets a result pass, or what of it the result exceeds. */
export function wordGate(
  { failOn, maxWarnings = 0 }: Gate,
  breaches: readonly string[],
  warnings: number,
  locale: Locale,
): string {
  if (breaches.length === 0) return locale.word(`gate.passed-${failOn}`);
  return breaches
    .map((breach) =>
      breach === 'fail-on'
        ? locale.word(`gate.failed-${failOn}`)
        : locale.word('gate.failed-warnings', {
            count: locale.word('count.warning', { n: warnings }),
            limit: maxWarnings,
          }),
    )
    .join(' ');
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
