import type { TextLanguage } from '@vitrina/scorer';
import type { Locale } from '../locale.ts';

/** What a checklist or a criterion says in a language; in English where it does not speak it. */
export function textsIn<Texts>(
  texts: Readonly<Record<TextLanguage, Texts>>,
  { language }: Locale,
): Texts {
  return language === 'es' ? texts.es : texts.en;
}
