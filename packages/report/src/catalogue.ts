import { type AnyCheck, isProcessCheck, type Keyword, type ProcessCheck } from '@vitrina/validator';
import { checkTexts, type Locale } from './locale.ts';
import { longestOf, padText } from './text/wrap-text.ts';

/** A check as the catalogue lists it, in one language. */
export interface CatalogueEntry {
  readonly id: string;
  readonly family: string;
  /** What is judged one by one. */
  readonly unit: 'item' | 'document' | ProcessCheck['unit'];
  readonly level: AnyCheck['level'];
  readonly effort: AnyCheck['effort'];
  readonly keyword: Keyword | null;
  readonly title: string;
  readonly why: string;
  readonly fix: { readonly system: string; readonly role: string };
  /** How the number of a flag is computed, and what is usually harmless; null for other checks. */
  readonly formula: string | null;
  readonly innocent: string | null;
  readonly source: { readonly title: string; readonly url: string };
  readonly codes: readonly string[];
  /** What can be set, with the defaults. */
  readonly params: ProcessCheck['params'];
}

/** All checks as data, by id. */
export function catalogueOf(
  checks: readonly AnyCheck[],
  locale: Locale,
): readonly CatalogueEntry[] {
  return sorted(checks).map((check) => {
    const { title, why, fix, formula = null, innocent = null } = checkTexts(check, locale);
    return {
      id: check.id,
      family: familyOf(check),
      unit: unitOf(check),
      level: check.level,
      effort: check.effort,
      keyword: (isProcessCheck(check) ? null : check.keyword) ?? null,
      title,
      why,
      fix,
      formula,
      innocent,
      source: check.source,
      codes: check.codes ?? [],
      params: isProcessCheck(check) ? check.params : {},
    };
  });
}

/** All checks as a table by family: id, level, title. */
export function listChecks(checks: readonly AnyCheck[], locale: Locale): string {
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
  readonly members: readonly AnyCheck[];
}

/** All checks by family. */
export function groupChecks(checks: readonly AnyCheck[], locale: Locale): readonly CheckGroup[] {
  const all = sorted(checks);
  return [...new Set(all.map(familyOf))].map((family) => {
    const id = `family.${family}`;
    const title = locale.has(id) ? locale.word(id) : family;
    return { title, members: all.filter((check) => familyOf(check) === family) };
  });
}

function sorted(checks: readonly AnyCheck[]): readonly AnyCheck[] {
  return [...checks].sort((first, second) => (first.id < second.id ? -1 : 1));
}

function unitOf(check: AnyCheck): CatalogueEntry['unit'] {
  if (isProcessCheck(check)) return check.unit;
  return check.document === undefined ? 'item' : 'document';
}

function familyOf({ id }: AnyCheck): string {
  return id.slice(0, id.indexOf('/'));
}
