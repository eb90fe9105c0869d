import type { Interval, Scorecard, Trace, UnknownReason } from '@vitrina/scorer';
import type { Locale } from '../locale.ts';
import { formatNumber, formatPercent } from '../numbers.ts';
import { showControls } from '../safe-text.ts';

/** A number of points: one decimal tells enough of what is uncertain, two of what is not. */
export function wordInterval({ low, high }: Interval, locale: Locale): string {
  const { format } = locale;
  if (low === high) return formatNumber(low, format, 2);
  const [from, to] = [formatNumber(low, format, 1), formatNumber(high, format, 1)];
  return from === to ? from : locale.word('scorecard.interval', { low: from, high: to });
}

/** A share of 0 to 1. */
export function wordShare(share: number, { format }: Locale): string {
  return formatPercent(share, 1, format);
}

/** What a subject comes to, with how much of that is known. */
export function wordTotal({ total }: Scorecard, locale: Locale): string {
  return locale.word('scorecard.total', {
    interval: wordInterval(total, locale),
    outOf: total.outOf,
    evidence: wordShare(total.evidence, locale),
  });
}

/** Why something is not known. */
export function wordUnknown(reason: UnknownReason, locale: Locale): string {
  return locale.word(`scorecard.reason.${reason}`);
}

/** What was found, and in how many of how many. */
export function wordTrace({ value, passed, of, reason }: Trace, locale: Locale): string {
  const found = typeof value === 'number' ? formatNumber(value, locale.format, 4) : value;
  const known = found === null ? '' : showControls(found === '' ? '–' : found);
  const counted =
    passed === undefined || of === undefined
      ? known
      : locale.word('scorecard.counted', { found: known || '–', passed, of });
  if (reason === undefined) return counted || locale.word('scorecard.not-applicable');
  const sentence = wordUnknown(reason, locale);
  return counted === '' ? sentence : `${counted}: ${sentence}`;
}
