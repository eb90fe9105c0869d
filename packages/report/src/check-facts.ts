import type { AnyCheck, CheckDescription, NeededFields, Params } from '@vitrina/validator';
import type { Locale } from './locale.ts';

/** One line of what there is to know about a check: words, then names in code, then an address. */
export interface CheckFact {
  readonly label: string;
  readonly text?: string;
  readonly codes?: readonly string[];
  readonly address?: string;
}

const LISTED_FIELDS = 40;

/** What there is to know about a check beside its paragraphs, the same in the terminal and on pages. */
export function checkFacts(
  check: AnyCheck,
  { reads, keywords, process }: CheckDescription,
  locale: Locale,
): readonly CheckFact[] {
  const meaning = locale.word('explain.meaning', {
    word: locale.word(`level.${check.level}`),
    meaning: locale.word(`levelMeaning.${check.level}`),
  });
  const label = (name: string): { label: string } => ({ label: locale.word(`explain.${name}`) });
  return [
    { ...label('id'), codes: [check.id] },
    { ...label('level'), text: meaning },
    { ...label('effort'), text: locale.word(`effort.${check.effort}`) },
    { ...label('source'), text: check.source.title, address: check.source.url },
    ...(check.codes ? [{ ...label('codes'), codes: check.codes }] : []),
    ...(keywords.length > 0 ? [{ ...label('keyword'), codes: keywords }] : []),
    ...(process?.needs
      ? [{ ...label('unit'), text: locale.word(`reads.unit.${process.unit}`) }]
      : []),
    { ...label('reads'), ...wordReads(reads, locale) },
    ...(process?.needs ? [{ ...label('needs'), codes: [wordNeeds(process.needs, locale)] }] : []),
    ...(process && Object.keys(process.params).length > 0
      ? [{ ...label('params'), codes: listParams(process.params, locale) }]
      : []),
  ];
}

/** Parameters with their values. */
export function listParams(params: Params, locale: Locale): readonly string[] {
  return Object.entries(params).map(([name, value]) =>
    locale.word('explain.param', { name, value: JSON.stringify(value) }),
  );
}

/** Paths with the words between them that say whether all are needed. */
function wordNeeds(needs: NeededFields, locale: Locale): string {
  if (typeof needs === 'string') return needs;
  const [word, parts] = 'all' in needs ? ['all', needs.all] : ['any', needs.any];
  const worded = parts.map((part) => {
    const text = wordNeeds(part, locale);
    return typeof part === 'string' || parts.length === 1 ? text : `(${text})`;
  });
  return worded.join(` ${locale.word(`reads.${word}`)} `);
}

function wordReads(reads: CheckDescription['reads'], locale: Locale): Omit<CheckFact, 'label'> {
  if (typeof reads === 'string') return { text: locale.word(`reads.${reads}`) };
  const { names, total, others } = reads;
  const isLong = names.length > LISTED_FIELDS;
  const texts = [
    ...(isLong ? [locale.word('reads.many', { n: names.length, total })] : []),
    ...(others ? [locale.word('reads.others')] : []),
  ];
  return {
    ...(texts.length > 0 ? { text: texts.join(locale.format.listSeparator) } : {}),
    ...(isLong ? {} : { codes: names }),
  };
}
