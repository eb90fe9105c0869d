import type { Check, CheckExample } from '@vitrina/validator';
import { checkTexts, type Locale } from './locale.ts';
import { showControls } from './safe-text.ts';
import { hangText, longestOf, padText, wrapText } from './text/wrap-text.ts';

const DEFAULT_WIDTH = 100;
const LONGEST_EXAMPLE = 40;

/** The page of a check for the terminal: what it means, why it matters, how to fix it, examples. */
export function explainCheck(check: Check, locale: Locale, width: number = DEFAULT_WIDTH): string {
  const { title, why, fix } = checkTexts(check, locale);
  const blocks = [
    [title],
    factLines(check, locale, width),
    paragraph('why', why, locale, width),
    paragraph('system', fix.system, locale, width),
    paragraph('role', fix.role, locale, width),
    ...exampleBlocks('fail', check.examples.fail, locale),
    ...exampleBlocks('pass', check.examples.pass, locale),
  ];
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function factLines(check: Check, locale: Locale, width: number): string[] {
  const meaning = locale.word('explain.meaning', {
    word: locale.word(`level.${check.level}`),
    meaning: locale.word(`levelMeaning.${check.level}`),
  });
  const facts: [string, string][] = [
    ['id', check.id],
    ['level', meaning],
    ['effort', locale.word(`effort.${check.effort}`)],
    ['source', `${check.source.title} ${check.source.url}`],
  ];
  if (check.codes !== undefined) {
    facts.push(['codes', check.codes.join(locale.format.listSeparator)]);
  }
  const labels = facts.map(([id]) => locale.word(`explain.${id}`));
  const column = longestOf(labels);
  return facts.flatMap(([, text], index) =>
    hangText(`${padText(labels[index] ?? '', column)}  `, text, width),
  );
}

function paragraph(id: string, text: string, locale: Locale, width: number): string[] {
  return [locale.word(`explain.${id}`), ...indent(wrapText(text, width - 2))];
}

/** The first example stands for all: the others show corner cases. */
function exampleBlocks(
  id: 'pass' | 'fail',
  examples: readonly CheckExample[],
  locale: Locale,
): string[][] {
  const [example] = examples;
  if (example === undefined) return [];
  const lines = exampleText(example).split('\n').map(showControls);
  const shown = lines.slice(0, LONGEST_EXAMPLE);
  const more = lines.length - shown.length;
  return [
    [
      locale.word(`explain.${id}`),
      ...indent(shown),
      ...(more > 0 ? [`  ${locale.word('count.more', { n: more })}`] : []),
      ...noteLines(example, locale),
    ],
  ];
}

function exampleText({ text, document, release, record }: CheckExample): string {
  if (text !== undefined) return text;
  return JSON.stringify(document ?? withoutUndefined(release ?? record ?? {}), null, 2);
}

function noteLines({ release, record, at = [] }: CheckExample, locale: Locale): string[] {
  const removed = Object.entries(release ?? record ?? {})
    .filter(([, value]) => value === undefined)
    .map(([key]) => key);
  const pointers = at.map((pointer) => pointer || locale.word('place.root'));
  return [
    ...(removed.length === 0 ? [] : [`  ${locale.word('explain.without', { keys: removed })}`]),
    ...(pointers.length === 0 ? [] : [`  ${locale.word('explain.found-at', { pointers })}`]),
  ];
}

function withoutUndefined(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
