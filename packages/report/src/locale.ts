import type { AnyCheck, ProcessCheckTexts, TextLanguage } from '@vitrina/validator';
import { LANGUAGES, LOADERS } from './languages.ts';
import {
  createTemplateCache,
  formatMessage,
  type MessageLocale,
  type MessageValues,
} from './message.ts';
import type { FormatTable } from './numbers.ts';

/** Texts under a name, or deeper areas of texts. */
export interface TextTree {
  readonly [name: string]: string | TextTree;
}

/** A locale file: `format`, texts by area, and the words of checks by id where no check file has them. */
export interface LocaleTable {
  readonly format: FormatTable;
  readonly checks?: Readonly<Record<string, ProcessCheckTexts>>;
  readonly [area: string]: unknown;
}

/** A language, ready to write in. */
export interface Locale extends MessageLocale {
  /** The tag of the locale file: `es`. */
  readonly language: string;
  /** Words of checks, by id, that no check file has. */
  readonly checks: ReadonlyMap<string, ProcessCheckTexts>;
  /** True where the language, or the one it falls back on, has the text. */
  has(id: string): boolean;
  /** The text with this dotted id, filled in; the id itself where no language has the text. */
  word(id: string, values?: MessageValues): string;
}

const FALLBACK_LANGUAGE = 'en';

/** Makes a locale of a table; texts that it lacks come from the fallback. */
export function createLocale(
  language: string,
  table: LocaleTable,
  fallback: LocaleTable = table,
): Locale {
  const texts = new Map([...flattenTexts(fallback), ...flattenTexts(table)]);
  const locale: Locale = {
    language,
    format: { ...fallback.format, ...table.format },
    checks: new Map(Object.entries(table.checks ?? {})),
    compile: createTemplateCache(),
    has: (id) => texts.has(id),
    word: (id, values = {}) => formatMessage(texts.get(id) ?? id, values, locale),
  };
  return locale;
}

function flattenTexts(table: LocaleTable): Map<string, string> {
  const texts = new Map<string, string>();
  const visit = (prefix: string, tree: TextTree): void => {
    for (const [name, value] of Object.entries(tree)) {
      if (typeof value === 'string') texts.set(prefix + name, value);
      else visit(`${prefix}${name}.`, value);
    }
  };
  const { format: _format, checks: _checks, ...areas } = table;
  visit('', areas as TextTree);
  return texts;
}

/**
 * Loads `reports/locales/<language>.json`; the English texts where there are none in the language,
 * which `LANGUAGES` tells beforehand and `Locale.language` afterwards.
 */
export async function loadLocale(language: string): Promise<Locale> {
  const fallback = await importTable(FALLBACK_LANGUAGE);
  if (language === FALLBACK_LANGUAGE || !LANGUAGES.includes(language)) {
    return createLocale(FALLBACK_LANGUAGE, fallback);
  }
  return createLocale(language, await importTable(language), fallback);
}

async function importTable(language: string): Promise<LocaleTable> {
  const load = LOADERS[language] as (typeof LOADERS)[string];
  return (await load()).default as LocaleTable;
}

/**
 * The words of a check in the language: from its file, else from the locale, else in English. Only
 * checks of processes have a formula, and know what is harmless.
 */
export function checkTexts({ id, texts }: AnyCheck, locale: Locale): ProcessCheckTexts {
  return texts[locale.language as TextLanguage] ?? locale.checks.get(id) ?? texts.en;
}
