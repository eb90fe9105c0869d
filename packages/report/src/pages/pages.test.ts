import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { checks, describeCheck } from '@vitrina/validator';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../languages.ts';
import { loadLocale } from '../locale.ts';
import { formatCheckIndex } from './check-index.ts';
import { formatCheckPage } from './check-page.ts';

const folder = resolve(import.meta.dirname, '../../../../docs/checks');
const locales = await Promise.all(LANGUAGES.map(loadLocale));
const described = await Promise.all(
  checks.map(async (check) => ({ check, id: check.id, description: await describeCheck(check) })),
);

function listPages(language: string): string[] {
  const path = resolve(folder, language);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

describe.each(locales)('docs/checks/$language', (locale) => {
  it.each(described)('has the page of $id', async ({ check, description }) => {
    const page = formatCheckPage(check, description, locale, locales);
    await expect(page).toMatchFileSnapshot(resolve(folder, locale.language, `${check.id}.md`));
    for (const { language } of locales) {
      if (language !== locale.language) expect(page).toContain(`/${language}/${check.id}.md)`);
    }
  });

  it('has an index of all pages', async () => {
    const index = formatCheckIndex(checks, locale, locales);
    await expect(index).toMatchFileSnapshot(resolve(folder, locale.language, 'README.md'));
  });

  it('has no page of a check that is gone: remove it', () => {
    const wanted = ['README.md', ...checks.map(({ id }) => `${id}.md`)];
    expect(listPages(locale.language).filter((page) => !wanted.includes(page))).toEqual([]);
  });

  it('has a text for every word', () => {
    const pages = described.map(({ check, description }) =>
      formatCheckPage(check, description, locale, locales),
    );
    const all = [formatCheckIndex(checks, locale, locales), ...pages].join('\n');
    expect(all).not.toMatch(/\b(?:explain|reads|example|usage|page|level|effort)\.[a-z]+[^a-z/]/i);
  });
});
