import type { Locale } from '../locale.ts';
import { displayWidth } from '../text/display-width.ts';
import { longestOf, padText } from '../text/wrap-text.ts';
import type { ChangeRow } from './change-row.ts';

const LISTED = 20;

/** A titled table, those rows first that matter most; nothing where there are no rows. */
export function tableLines(title: string, rows: readonly ChangeRow[], locale: Locale): string[] {
  if (rows.length === 0) return [];
  const ranked = rows.toSorted(
    (left, right) => right.weight - left.weight || (left.name < right.name ? -1 : 1),
  );
  return [title, ...rowLines(ranked.slice(0, LISTED)), ...moreLine(rows.length - LISTED, locale)];
}

/** Rows in the order given, their numbers below each other. */
export function rowLines(rows: readonly ChangeRow[]): string[] {
  const nameWidth = longestOf(rows.map(({ name }) => name));
  const oldWidth = longestOf(rows.map((row) => row.old));
  const newWidth = longestOf(rows.map((row) => row.new));
  return rows.map((row) =>
    [
      `  ${padText(row.name, nameWidth)}`,
      padStart(row.old, oldWidth),
      padStart(row.new, newWidth),
      row.change,
    ]
      .join('  ')
      .trimEnd(),
  );
}

/** Says how many are not listed, if any. */
export function moreLine(more: number, locale: Locale): string[] {
  return more > 0 ? [`  ${locale.word('count.more', { n: more })}`] : [];
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}
