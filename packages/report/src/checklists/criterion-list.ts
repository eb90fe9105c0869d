import type { Criterion, Dimension } from '@vitrina/scorer';
import type { Locale } from '../locale.ts';
import { longestOf, padText } from '../text/wrap-text.ts';
import { textsIn } from './texts-in.ts';

/** Criteria, and the dimensions that they belong to. */
export interface CriterionSet {
  readonly criteria: readonly Criterion[];
  readonly dimensions: readonly Dimension[];
}

/** A criterion as the list has it, in one language. */
export interface ListedCriterion extends Omit<Criterion, 'texts'> {
  readonly question: string;
  readonly why: string;
  readonly verify: string;
  readonly fix: string;
  readonly answers: Readonly<Record<string, string>>;
}

/** Criteria as data, in their order. */
export function criterionEntries(
  criteria: readonly Criterion[],
  locale: Locale,
): readonly ListedCriterion[] {
  return criteria.map(({ texts, ...criterion }) => {
    const { question, why, verify, fix, answers = {} } = textsIn(texts, locale);
    return { ...criterion, question, why, verify, fix, answers };
  });
}

/** Criteria as a table by dimension: id, weight, question. */
export function listCriteria({ criteria, dimensions }: CriterionSet, locale: Locale): string {
  const column = longestOf(criteria.map(({ id }) => id));
  const blocks = dimensions.map(({ id, weight, texts }) => {
    const members = criteria.filter(({ dimension }) => dimension === id);
    const { title } = textsIn(texts, locale);
    const head =
      weight === undefined
        ? locale.word('criteria.dimension', { title, n: members.length })
        : locale.word('criteria.weighted-dimension', { title, weight, n: members.length });
    const rows = members.map(
      (criterion) =>
        `  ${padText(criterion.id, column)}  ${criterion.tier}  ${textsIn(criterion.texts, locale).question}`,
    );
    return [head, ...rows];
  });
  const total = locale.word('criteria.total', {
    n: criteria.length,
    example: criteria[0]?.id ?? '',
  });
  return [...blocks, [total]].map((lines) => `${lines.join('\n')}\n`).join('\n');
}
