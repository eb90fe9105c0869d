import type { ChecklistKind, SourceReference, TextLanguage } from '@vitrina/scorer';
import type { Locale } from '../locale.ts';
import { formatNumber } from '../numbers.ts';
import { longestOf, padText } from '../text/wrap-text.ts';
import { textsIn } from './texts-in.ts';

/** What there is to say of a checklist before its criteria are read. */
export interface ChecklistSummary {
  readonly id: string;
  readonly version: string;
  readonly kind: ChecklistKind | 'library';
  /** How many there are. */
  readonly criteria: number;
  readonly sources: readonly SourceReference[];
  readonly texts: Readonly<Record<TextLanguage, ListedTexts>>;
}

interface ListedTexts {
  readonly title: string;
  readonly about: string;
  readonly note?: string;
}

/** A checklist as the list has it, in one language. */
export interface ListedChecklist extends Omit<ChecklistSummary, 'texts'> {
  readonly title: string;
  readonly about: string;
  readonly note: string | null;
}

/** Checklists as data, in their order. */
export function checklistEntries(
  summaries: readonly ChecklistSummary[],
  locale: Locale,
): readonly ListedChecklist[] {
  return summaries.map(({ texts, ...summary }) => {
    const { title, about, note = null } = textsIn(texts, locale);
    return { ...summary, title, about, note };
  });
}

/** Checklists as a table: id, number of criteria, what it is, title. */
export function listChecklists(summaries: readonly ChecklistSummary[], locale: Locale): string {
  const rows = summaries.map((summary) => ({
    id: summary.id,
    criteria: formatNumber(summary.criteria, locale.format),
    kind: locale.word(`checklists.kind.${summary.kind}`),
    title: textsIn(summary.texts, locale).title,
  }));
  const columns = {
    id: longestOf(rows.map(({ id }) => id)),
    criteria: longestOf(rows.map(({ criteria }) => criteria)),
    kind: longestOf(rows.map(({ kind }) => kind)),
  };
  const lines = rows.map(({ id, criteria, kind, title }) => {
    const number = ' '.repeat(columns.criteria - criteria.length) + criteria;
    return `${padText(id, columns.id)}  ${number}  ${padText(kind, columns.kind)}  ${title}`;
  });
  const example = summaries.find(({ kind }) => kind !== 'library')?.id;
  if (example === undefined) return `${lines.join('\n')}\n`;
  return `${lines.join('\n')}\n\n${locale.word('checklists.more', { example })}\n`;
}
