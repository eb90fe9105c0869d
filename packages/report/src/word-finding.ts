import {
  type AnyCheck,
  type Finding,
  isProcessCheck,
  type JsonValue,
  type TextLanguage,
} from '@vitrina/validator';
import { checkTexts, type Locale } from './locale.ts';
import { formatMessage, type MessageValues } from './message.ts';

const LISTED_VALUES = 8;
const DECIMALS = 4;

/**
 * The sentence about one finding, from its check's message. The message may name `path`, `pointer`,
 * `expected`, `value`, `keyword`, `ocid`, `check` and the finding's facts, and has its own quotation
 * marks. A finding of a check that is not known is worded by its path and id.
 */
export function wordFinding(
  finding: Omit<Finding, 'input'>,
  check: AnyCheck | undefined,
  locale: Locale,
): string {
  const { facts } = finding;
  const root = locale.word(facts ? 'place.process' : 'place.root');
  const word = (value: JsonValue): JsonValue =>
    facts && typeof value === 'number' ? roundNumber(value) : wordValue(value, locale);
  const values = {
    ...roundFacts(facts),
    path: finding.path === '' ? root : finding.path,
    pointer: finding.pointer === '' ? root : finding.pointer,
    expected: word(finding.expected),
    value: word(finding.value),
    keyword: finding.keyword,
    ocid: finding.ocid,
    check: finding.check,
  };
  if (check === undefined) return locale.word('place.unknown-check', values);
  const message = formatMessage(checkTexts(check, locale).message, values, locale);
  const advice = isProcessCheck(check) ? undefined : check.advice?.(finding.path);
  if (advice === undefined) return message;
  return `${message} ${advice[locale.language as TextLanguage] ?? advice.en}`;
}

/** How a finding was computed, with its numbers filled in; undefined where its check has no formula. */
export function wordFormula(
  { facts }: Pick<Finding, 'facts'>,
  check: AnyCheck | undefined,
  locale: Locale,
): string | undefined {
  const formula = check && checkTexts(check, locale).formula;
  if (formula === undefined || facts === undefined) return undefined;
  return formatMessage(formula, roundFacts(facts), locale);
}

function roundFacts(facts: Finding['facts'] = {}): MessageValues {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === 'number' ? roundNumber(fact) : fact,
    ]),
  );
}

/** What was computed has no more digits than it is worth, other than what is quoted from the data. */
function roundNumber(value: number): number {
  return Number(value.toFixed(DECIMALS));
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
