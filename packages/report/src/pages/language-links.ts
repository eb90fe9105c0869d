import type { Locale } from '../locale.ts';

/** The languages that a page can be read in: its own as a word, the others as links to `path`. */
export function languageLinks(own: Locale, locales: readonly Locale[], path: string): string[] {
  return locales.map((locale) => {
    const name = locale.word('language');
    if (locale.language === own.language) return name;
    return `[${name}](${path.replace('{language}', locale.language)})`;
  });
}
