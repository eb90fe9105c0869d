import type { Checklist, TextLanguage } from '../checklist.ts';
import { type ChecklistFault, fault, type Path } from './checklist-fault.ts';

const LANGUAGES: readonly TextLanguage[] = ['en', 'es'];

const CRITERION_TEXTS = ['question', 'why', 'verify', 'fix'];

/** Texts that are not there, or empty, in either language. */
export function judgeTexts(checklist: Checklist): readonly ChecklistFault[] {
  return [
    ...judgeBothLanguages(checklist.texts, ['texts'], ['title', 'about']),
    ...checklist.dimensions.flatMap(({ texts }, index) =>
      judgeBothLanguages(texts, ['dimensions', index, 'texts'], ['title']),
    ),
    ...checklist.criteria.flatMap(({ texts }, index) =>
      judgeBothLanguages(texts, ['criteria', index, 'texts'], CRITERION_TEXTS),
    ),
  ];
}

/** What only one language says is missing from the other. */
function judgeBothLanguages(
  texts: Readonly<Partial<Record<TextLanguage, object>>> | undefined,
  path: Path,
  required: readonly string[],
): readonly ChecklistFault[] {
  const said = LANGUAGES.map((language) => texts?.[language]);
  const wanted = [
    ...new Set(
      [...required.map((key) => [key]), ...said.flatMap(pathsOf)].map((keys) => keys.join('\n')),
    ),
  ].map((keys) => keys.split('\n'));
  return LANGUAGES.flatMap((language, index) => {
    const own = said[index];
    if (own === undefined) return [fault('missing-text', [...path, language], '')];
    return wanted
      .filter((keys) => isMissing(own, keys))
      .map((keys) => fault('missing-text', [...path, language, ...keys], ''));
  });
}

function pathsOf(texts: unknown): readonly (readonly string[])[] {
  if (typeof texts !== 'object' || texts === null) return texts === undefined ? [] : [[]];
  return Object.entries(texts).flatMap(([key, text]) =>
    pathsOf(text).map((keys) => [key, ...keys]),
  );
}

function isMissing(texts: unknown, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return typeof texts !== 'string' || texts.trim() === '';
  if (typeof texts !== 'object' || texts === null || !Object.hasOwn(texts, key)) return true;
  return isMissing((texts as Readonly<Record<string, unknown>>)[key], rest);
}
