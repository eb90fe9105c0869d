import type { JsonValue } from '@vitrina/validator';
import { type FormatTable, formatNumber, formatShare, pluralForm } from './numbers.ts';
import {
  type MessagePart,
  type PluralPart,
  parseMessage,
  type ValuePart,
} from './parse-message.ts';
import { showControls } from './safe-text.ts';

/** What a message can name. */
export type MessageValues = Readonly<Record<string, JsonValue | undefined>>;

/** What formatting needs of a locale; `compile` remembers the templates that it has parsed. */
export interface MessageLocale {
  readonly format: FormatTable;
  compile(template: string): readonly MessagePart[];
}

/** A parser of templates that parses each one once. */
export function createTemplateCache(): MessageLocale['compile'] {
  const compiled = new Map<string, readonly MessagePart[]>();
  return (template) => {
    const known = compiled.get(template);
    if (known !== undefined) return known;
    const parts = parseMessage(template);
    compiled.set(template, parts);
    return parts;
  };
}

/**
 * Fills in a template: `{name}`, `{share, percent}` for a number that is a share of something, and
 * `{n, plural, =0{none} one{# item} other{# items}}`. Numbers are
 * written as the locale does, lists joined, objects as JSON; a name without value stays visible as
 * `{name}`. Values are safe to print: see `showControls`.
 */
export function formatMessage(
  template: string,
  values: MessageValues,
  locale: MessageLocale,
): string {
  return formatParts(locale.compile(template), values, locale, undefined);
}

function formatParts(
  parts: readonly MessagePart[],
  values: MessageValues,
  locale: MessageLocale,
  count: JsonValue | undefined,
): string {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else if ('forms' in part) text += formatPlural(part, values, locale);
    else text += formatPart(part, part.name === '#' ? count : own(values, part.name), locale);
  }
  return text;
}

function formatPlural(part: PluralPart, values: MessageValues, locale: MessageLocale): string {
  const count = own(values, part.name);
  if (count === undefined) return `{${part.name}}`;
  const form = typeof count === 'number' ? pluralForm(count, locale.format.plural) : 'other';
  const parts = part.forms.get(`=${count}`) ?? part.forms.get(form) ?? part.forms.get('other');
  return formatParts(parts ?? [], values, locale, count);
}

function formatPart(
  { name, isShare }: ValuePart,
  value: JsonValue | undefined,
  { format }: MessageLocale,
): string {
  if (value === undefined) return `{${name}}`;
  return isShare && typeof value === 'number'
    ? formatShare(value, format)
    : formatValue(value, format);
}

function own(values: MessageValues, name: string): JsonValue | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

function formatValue(value: JsonValue, table: FormatTable): string {
  if (typeof value === 'number') return formatNumber(value, table);
  if (typeof value === 'string') return showControls(value);
  if (Array.isArray(value)) {
    return value.map((item: JsonValue) => formatValue(item, table)).join(table.listSeparator);
  }
  return showControls(JSON.stringify(value));
}
