import type { Check, Finding, JsonValue, TextLanguage } from '@vitrina/validator';
import { checkTexts, type Locale } from './locale.ts';
import { formatMessage } from './message.ts';

const LISTED_VALUES = 8;

/**
 * The sentence about one finding, from its check's message. The message may name `path`, `pointer`,
 * `expected`, `value`, `keyword`, `ocid` and `check`, and has its own quotation marks. A finding of a
 * check that is not known is worded by its path and id.
 */
export function wordFinding(
  finding: Omit<Finding, 'input'>,
  check: Check | undefined,
  locale: Locale,
): string {
  const root = locale.word('place.root');
  const values = {
    path: finding.path === '' ? root : finding.path,
    pointer: finding.pointer === '' ? root : finding.pointer,
    expected: wordValue(finding.expected, locale),
    value: wordValue(finding.value, locale),
    keyword: finding.keyword,
    ocid: finding.ocid,
    check: finding.check,
  };
  if (check === undefined) return locale.word('place.unknown-check', values);
  const message = formatMessage(checkTexts(check, locale).message, values, locale);
  const advice = check.advice?.(finding.path);
  if (advice === undefined) return message;
  return `${message} ${advice[locale.language as TextLanguage] ?? advice.en}`;
}

function wordValue(value: JsonValue, locale: Locale): string {
  if (typeof value === 'string') return value;
  // Not in the locale's number format: what is quoted from the data keeps the digits it has there.
  if (!Array.isArray(value)) return JSON.stringify(value);
  const items = value.slice(0, LISTED_VALUES).map((item: JsonValue) => wordValue(item, locale));
  const listed = items.join(locale.format.listSeparator);
  const more = value.length - items.length;
  return more === 0 ? listed : `${listed} ${locale.word('count.more', { n: more })}`;
}
