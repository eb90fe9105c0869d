import type { Locale } from '../locale.ts';
import { formatNumber } from '../numbers.ts';
import { showControls } from '../safe-text.ts';

/** One line of a table of differences: a name, what was, what is, and how much that differs. */
export interface ChangeRow {
  readonly name: string;
  readonly old: string;
  readonly new: string;
  readonly change: string;
  /** How much the reader should care; rows of a table stand in this order. */
  readonly weight: number;
}

const NOTHING = '–';
const MINUS = '\u2212';

/** A row on two numbers, with the difference and its share of the old one. */
export function countRow(
  name: string,
  old: number | null,
  next: number | null,
  { format }: Locale,
): ChangeRow {
  const write = (value: number | null): string =>
    value === null ? NOTHING : formatNumber(value, format);
  const difference = (next ?? 0) - (old ?? 0);
  const share = old ? (100 * difference) / old : null;
  const percent =
    share === null ? '' : ` (${format.percent.replace('{n}', writeSigned(share, format))})`;
  return {
    name: showControls(name),
    old: write(old),
    new: write(next),
    change: difference === 0 ? '' : `${writeSigned(difference, format)}${percent}`,
    weight: Math.abs(share ?? 100),
  };
}

/** A row on two shares of a whole, in percent, with the difference in points. */
export function shareRow(
  name: string,
  old: number | null,
  next: number | null,
  { format, word }: Locale,
): ChangeRow {
  const write = (value: number | null): string =>
    value === null ? NOTHING : format.percent.replace('{n}', formatNumber(value, format, 1));
  const points = old === null || next === null ? null : next - old;
  return {
    name: showControls(name),
    old: write(old),
    new: write(next),
    change:
      points === null ? '' : word('differences.points', { points: writeSigned(points, format) }),
    weight: Math.abs(points ?? 0),
  };
}

/** With its sign, and at most one decimal. */
function writeSigned(value: number, format: Locale['format']): string {
  const text = formatNumber(Math.abs(value), format, 1);
  return value < 0 ? `${MINUS}${text}` : `+${text}`;
}
