import type { AnyCheck, CheckDescription, ExampleRun } from '@vitrina/validator';
import { type CheckFact, checkFacts } from './check-facts.ts';
import { nameFacts } from './formula.ts';
import { checkTexts, type Locale } from './locale.ts';
import { hangText, longestOf, padText, wrapText } from './text/wrap-text.ts';
import { usageLines } from './usage-lines.ts';
import { type WordedFinding, wordExample, wordWhere } from './word-example.ts';

const DEFAULT_WIDTH = 100;
const LONGEST_EXAMPLE = 40;

/** The page of a check for the terminal: what it means, why it matters, how to fix it, examples. */
export function explainCheck(
  check: AnyCheck,
  description: CheckDescription,
  locale: Locale,
  width: number = DEFAULT_WIDTH,
): string {
  const { title, why, fix, formula, innocent } = checkTexts(check, locale);
  const example = (id: 'fail' | 'pass'): string[] =>
    exampleBlock(id, description[id], check, locale, width);
  const blocks = [
    [title],
    factLines(checkFacts(check, description, locale), locale, width),
    paragraph('why', why, locale, width),
    ...(formula ? [paragraph('formula', nameFacts(formula), locale, width)] : []),
    ...(innocent ? [paragraph('innocent', innocent, locale, width)] : []),
    paragraph('system', fix.system, locale, width),
    paragraph('role', fix.role, locale, width),
    example('fail'),
    example('pass'),
    usageBlock(check, locale),
  ];
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function factLines(facts: readonly CheckFact[], locale: Locale, width: number): string[] {
  const column = longestOf(facts.map(({ label }) => label));
  return facts.flatMap(({ label, text, codes = [], address }) => {
    const listed = [...codes, ...(text === undefined ? [] : [text])];
    const words = listed.join(locale.format.listSeparator);
    const all = address === undefined ? words : `${words} ${address}`;
    return hangText(`${padText(label, column)}  `, all, width);
  });
}

function paragraph(id: string, text: string, locale: Locale, width: number): string[] {
  return [locale.word(`explain.${id}`), ...indent(wrapText(text, width - 2))];
}

function exampleBlock(
  id: 'pass' | 'fail',
  run: ExampleRun,
  check: AnyCheck,
  locale: Locale,
  width: number,
): string[] {
  const { lines, sentences, findings } = wordExample(run, check, locale);
  const shown = lines.slice(0, LONGEST_EXAMPLE);
  const more = lines.length - shown.length;
  return [
    locale.word(`explain.${id}`),
    ...indent(shown),
    ...(more > 0 ? [`  ${locale.word('count.more', { n: more })}`] : []),
    ...indent(wrapText(sentences.join(' '), width - 2)),
    ...findings.flatMap((finding) => findingLines(finding, locale, width)),
  ];
}

function findingLines(finding: WordedFinding, locale: Locale, width: number): string[] {
  return hangText(
    '  - ',
    wordWhere(finding, locale, (pointer) => pointer),
    width,
  );
}

function usageBlock({ id }: AnyCheck, locale: Locale): string[] {
  const lines = usageLines(id, locale).flatMap(({ line, text }) => [line, `    ${text}`]);
  return [locale.word('explain.usage'), ...indent(lines)];
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
