import type { AnyCheck, CheckDescription, ExampleRun } from '@vitrina/validator';
import { type CheckFact, checkFacts } from '../check-facts.ts';
import { nameFacts } from '../formula.ts';
import { checkTexts, type Locale } from '../locale.ts';
import { usageLines } from '../usage-lines.ts';
import { type WordedFinding, wordExample, wordWhere } from '../word-example.ts';
import { languageLinks } from './language-links.ts';
import { codeBlock, escapeMarkdown, inCode, table } from './markdown.ts';

/**
 * The page of a check in Markdown: what `explain` says. It stands at `<language>/<id>.md`, beside
 * those in the other languages and under the index of its own.
 */
export function formatCheckPage(
  check: AnyCheck,
  description: CheckDescription,
  locale: Locale,
  locales: readonly Locale[],
): string {
  const { title, why, fix, formula, innocent } = checkTexts(check, locale);
  const heading = (id: string): string => `## ${locale.word(`explain.${id}`)}`;
  const index = `[${locale.word('page.index')}](../README.md)`;
  const blocks = [
    `<!-- ${locale.word('page.generated')} -->`,
    [index, ...languageLinks(locale, locales, `../../{language}/${check.id}.md`)].join(' · '),
    `# ${escapeMarkdown(title)}`,
    factTable(checkFacts(check, description, locale), locale),
    heading('why'),
    escapeMarkdown(why),
    ...(formula ? [heading('formula'), inCode(nameFacts(formula))] : []),
    ...(innocent ? [heading('innocent'), escapeMarkdown(innocent)] : []),
    heading('system'),
    escapeMarkdown(fix.system),
    heading('role'),
    escapeMarkdown(fix.role),
    heading('fail'),
    ...exampleBlocks(description.fail, check, locale),
    heading('pass'),
    ...exampleBlocks(description.pass, check, locale),
    heading('usage'),
    usageBlock(check, locale),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function factTable(facts: readonly CheckFact[], locale: Locale): string {
  const rows = facts.map(({ label, text, codes = [], address }) => {
    const words = text === undefined ? [] : [escapeMarkdown(text)];
    const value = [...codes.map(inCode), ...words].join(locale.format.listSeparator);
    return [escapeMarkdown(label), address === undefined ? value : `[${value}](${address})`];
  });
  const [first = [], ...others] = rows;
  return table(first, others);
}

function exampleBlocks(run: ExampleRun, check: AnyCheck, locale: Locale): string[] {
  const { lines, sentences, findings } = wordExample(run, check, locale);
  const list = findings.map((finding) => findingItem(finding, locale));
  return [
    codeBlock('json', lines),
    escapeMarkdown(sentences.join(' ')),
    ...(list.length > 0 ? [list.join('\n')] : []),
  ];
}

function findingItem(worded: WordedFinding, locale: Locale): string {
  const message = escapeMarkdown(worded.message);
  return `- ${wordWhere({ ...worded, message }, locale, inCode)}`;
}

function usageBlock({ id }: AnyCheck, locale: Locale): string {
  const lines = usageLines(id, locale);
  const width = Math.max(...lines.map(({ line }) => line.length));
  return codeBlock(
    'sh',
    lines.map(({ line, text }) => `${line.padEnd(width)}  # ${text}`),
  );
}
