import type { Check } from '@vitrina/validator';
import { checkTexts, type Locale } from './locale.ts';
import { longestOf, padText } from './text/wrap-text.ts';

/** A check as the catalogue lists it, in one language. */
export interface CatalogueEntry {
  readonly id: string;
  readonly family: string;
  readonly level: Check['level'];
  readonly effort: Check['effort'];
  readonly keyword: Check['keyword'] | null;
  readonly title: string;
  readonly why: string;
  readonly fix: { readonly system: string; readonly role: string };
  readonly source: { readonly title: string; readonly url: string };
  readonly codes: readonly string[];
}

/** All checks as data, by id. */
export function catalogueOf(checks: readonly Check[], locale: Locale): readonly CatalogueEntry[] {
  return sorted(checks).map((check) => {
    const { title, why, fix } = checkTexts(check, locale);
    return {
      id: check.id,
      family: familyOf(check),
      level: check.level,
      effort: check.effort,
      keyword: check.keyword ?? null,
      title,
      why,
      fix,
      source: check.source,
      codes: check.codes ?? [],
    };
  });
}

/** All checks as a table by family: id, level, title. */
export function listChecks(checks: readonly Check[], locale: Locale): string {
  const all = sorted(checks);
  const columns = {
    id: longestOf(all.map(({ id }) => id)),
    level: longestOf(all.map(({ level }) => locale.word(`level.${level}`))),
  };
  const blocks = groupChecks(checks, locale).map(({ title, members }) => {
    const rows = members.map((check) => {
      const level = padText(locale.word(`level.${check.level}`), columns.level);
      return `  ${padText(check.id, columns.id)}  ${level}  ${checkTexts(check, locale).title}`;
    });
    return [locale.word('catalogue.family', { title, n: members.length }), ...rows];
  });
  const total = locale.word('catalogue.total', {
    checks: locale.word('count.check', { n: all.length }),
    example: all[0]?.id ?? '',
  });
  return [...blocks, [total]].map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** The checks of one family, by id. */
export interface CheckGroup {
  readonly title: string;
  readonly members: readonly Check[];
}

/** All checks by family. */
export function groupChecks(checks: readonly Check[], locale: Locale): readonly CheckGroup[] {
  const all = sorted(checks);
  return [...new Set(all.map(familyOf))].map((family) => {
    const id = `family.${family}`;
    const title = locale.has(id) ? locale.word(id) : family;
    return { title, members: all.filter((check) => familyOf(check) === family) };
  });
}

function sorted(checks: readonly Check[]): readonly Check[] {
  return [...checks].sort((first, second) => (first.id < second.id ? -1 : 1));
}

function familyOf({ id }: Check): string {
  return id.slice(0, id.indexOf('/'));
}
