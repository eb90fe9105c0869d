import type { AnyCheck } from '@vitrina/validator';
import { groupChecks } from '../catalogue.ts';
import { checkTexts, type Locale } from '../locale.ts';
import { languageLinks } from './language-links.ts';
import { escapeMarkdown, table } from './markdown.ts';

/** The index of the pages of all checks in one language, by family. It stands at `<language>/README.md`. */
export function formatCheckIndex(
  checks: readonly AnyCheck[],
  locale: Locale,
  locales: readonly Locale[],
): string {
  const columns = ['id', 'level', 'title'].map((id) => locale.word(`page.${id}`));
  const families = groupChecks(checks, locale).flatMap(({ title, members }) => [
    `## ${title}`,
    table(
      columns,
      members.map((check) => [
        `[\`${check.id}\`](${check.id}.md)`,
        locale.word(`level.${check.level}`),
        escapeMarkdown(checkTexts(check, locale).title),
      ]),
    ),
  ]);
  const blocks = [
    `<!-- ${locale.word('page.generated')} -->`,
    languageLinks(locale, locales, '../{language}/README.md').join(' · '),
    `# ${locale.word('page.index')}`,
    locale.word('page.about', { checks: locale.word('count.check', { n: checks.length }) }),
    ...families,
  ];
  return `${blocks.join('\n\n')}\n`;
}
