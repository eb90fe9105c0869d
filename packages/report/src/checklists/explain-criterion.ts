import type { Checklist, Criterion } from '@vitrina/scorer';
import type { Locale } from '../locale.ts';
import { hangText, longestOf, padText, wrapText } from '../text/wrap-text.ts';
import { compactLines } from './compact-lines.ts';
import { textsIn } from './texts-in.ts';

const DEFAULT_WIDTH = 100;

/** The checklist that a criterion is explained in. */
export type ExplainedIn = Pick<Checklist, 'dimensions' | 'basis'> & { readonly id: string };

/** The page of a criterion for the terminal: what is asked, why, how it is found out, what to do. */
export function explainCriterion(
  criterion: Criterion,
  checklist: ExplainedIn,
  locale: Locale,
  width: number = DEFAULT_WIDTH,
): string {
  const { question, why, verify, fix, answers = {} } = textsIn(criterion.texts, locale);
  const blocks = [
    wrapText(question, width),
    factLines(criterion, checklist, locale, width),
    paragraph('why', why, locale, width),
    paragraph('verify', verify, locale, width),
    answerLines(answers, locale, width),
    paragraph('improve', fix, locale, width),
    [locale.word('criterion.score'), ...indent(compactLines(criterion.score, width - 2))],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function factLines(
  criterion: Criterion,
  { id, dimensions, basis }: ExplainedIn,
  locale: Locale,
  width: number,
): string[] {
  const dimension = dimensions.find((each) => each.id === criterion.dimension);
  const facts = [
    ['id', criterion.id],
    ['checklist', id],
    ['dimension', dimension ? textsIn(dimension.texts, locale).title : criterion.dimension],
    ['tier', locale.word(`criterion.tiers.${criterion.tier}`)],
    ['effort', locale.word(`scorecard.effort.${criterion.effort}`)],
    ['who', locale.word(`scorecard.who.${criterion.who}`)],
    ...criterion.basis.map((tag, index) => [index === 0 ? 'basis' : '', wordBasis(tag, basis)]),
  ] as const;
  const rows = facts.map(([name = '', text = '']) => ({
    label: name === '' ? '' : locale.word(`criterion.${name}`),
    text,
  }));
  const column = longestOf(rows.map(({ label }) => label));
  return rows.flatMap(({ label, text }) => hangText(`${padText(label, column)}  `, text, width));
}

/** A name of the basis, with the source that its first word stands for. */
function wordBasis(tag: string, basis: ExplainedIn['basis']): string {
  const source = basis?.[tag.split(' ', 1)[0] ?? ''];
  return source === undefined ? tag : `${tag}: ${source.title} ${source.url}`;
}

function paragraph(id: string, text: string, locale: Locale, width: number): string[] {
  return [locale.word(`criterion.${id}`), ...indent(wrapText(text, width - 2))];
}

function answerLines(
  answers: Readonly<Record<string, string>>,
  locale: Locale,
  width: number,
): string[] {
  const rows = Object.entries(answers);
  if (rows.length === 0) return [];
  const column = longestOf(rows.map(([answer]) => answer));
  return [
    locale.word('criterion.answers'),
    ...rows.flatMap(([answer, text]) => hangText(`  ${padText(answer, column)}  `, text, width)),
  ];
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
