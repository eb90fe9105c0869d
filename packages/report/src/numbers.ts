/** How a language chooses between the forms of a counted word. */
export type PluralRule = 'one' | 'zero-one' | 'east-slavic' | 'none';

/** A form of a counted word; every rule ends in `other`. */
export type PluralForm = 'one' | 'few' | 'many' | 'other';

/** How a language writes numbers, dates and lists: the `format` part of a locale file. */
export interface FormatTable {
  readonly decimal: string;
  /** Stands between groups of three digits. */
  readonly group: string;
  /** Numbers with fewer digits before the decimal sign than this are not grouped. */
  readonly groupFrom: number;
  /** Holds `{n}`. */
  readonly percent: string;
  /** Holds `{day}`, `{month}` (a name) and `{year}`. */
  readonly date: string;
  readonly months: readonly string[];
  readonly plural: PluralRule;
  readonly listSeparator: string;
  /** From bytes upwards, each 1000 times the one before. */
  readonly byteUnits: readonly string[];
  readonly timeUnits: {
    readonly millisecond: string;
    readonly second: string;
    readonly minute: string;
    readonly hour: string;
  };
}

const NO_BREAK_SPACE = '\u00a0';

/** Writes a number with the table's signs; `decimals` rounds, and drops zeros at the end. */
export function formatNumber(value: number, table: FormatTable, decimals?: number): string {
  const text = decimals === undefined ? String(value) : String(Number(value.toFixed(decimals)));
  return formatDecimal(text, table);
}

/** Writes a decimal number that is given as text, whatever its size; other text stays as it is. */
export function formatDecimal(text: string, table: FormatTable): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return text;
  const [, sign = '', whole = '', fraction] = match;
  const grouped =
    whole.length < table.groupFrom ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, table.group);
  return sign + grouped + (fraction === undefined ? '' : table.decimal + fraction);
}

/** Writes a share as a percentage that reads 0 or 100 only where it is exactly that. */
export function formatPercent(part: number, whole: number, table: FormatTable): string {
  const percent = (100 * part) / whole;
  const write = (value: number): string =>
    table.percent.replace('{n}', formatNumber(value, table, 1));
  if (whole === 0) return '–';
  if (part > 0 && percent < 0.1) return `<${write(0.1)}`;
  if (part < whole && percent > 99.9) return `>${write(99.9)}`;
  return write(percent);
}

/** Writes a share, such as 0.125, as a percentage with at most one decimal. */
export function formatShare(share: number, table: FormatTable): string {
  return table.percent.replace('{n}', formatNumber(100 * share, table, 1));
}

/** Writes a size in units of 1000 with at most one decimal: `18.2 MB`. */
export function formatBytes(bytes: number, table: FormatTable): string {
  let value = bytes;
  let unit = 0;
  while (roundSize(value) >= 1000 && unit < table.byteUnits.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return formatNumber(roundSize(value), table) + NO_BREAK_SPACE + table.byteUnits[unit];
}

function roundSize(value: number): number {
  return Number(value.toFixed(value < 100 ? 1 : 0));
}

/** Writes a time span in the two largest units that it has: `340 ms`, `9.4 s`, `2 min 5 s`. */
export function formatDuration(milliseconds: number, table: FormatTable): string {
  const units = table.timeUnits;
  const write = (value: number, unit: string): string =>
    formatNumber(value, table, 1) + NO_BREAK_SPACE + unit;
  const pair = (large: string, small: string, value: number): string => {
    const rest = value % 60;
    const first = write((value - rest) / 60, large);
    return rest === 0 ? first : `${first} ${write(rest, small)}`;
  };
  if (milliseconds < 999.5) return write(Math.round(milliseconds), units.millisecond);
  if (milliseconds < 59_950) return write(milliseconds / 1000, units.second);
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 3600) return pair(units.minute, units.second, seconds);
  return pair(units.hour, units.minute, Math.round(seconds / 60));
}

/** Writes a day given as `YYYY-MM-DD`; other text stays as it is. */
export function formatDate(day: string, table: FormatTable): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const month = match === null ? undefined : table.months[Number(match[2]) - 1];
  if (match === null || month === undefined) return day;
  return table.date
    .replace('{day}', String(Number(match[3])))
    .replace('{month}', month)
    .replace('{year}', String(match[1]));
}

/** The form that a count takes under a rule. */
export function pluralForm(count: number, rule: PluralRule): PluralForm {
  if (rule === 'none') return 'other';
  if (rule === 'one') return count === 1 ? 'one' : 'other';
  if (rule === 'zero-one') return count >= 0 && count < 2 ? 'one' : 'other';
  return eastSlavicForm(count);
}

function eastSlavicForm(count: number): PluralForm {
  const last = count % 10;
  const isTeen = count % 100 > 10 && count % 100 < 15;
  if (!Number.isInteger(count)) return 'other';
  if (last === 1 && !isTeen) return 'one';
  return last >= 2 && last <= 4 && !isTeen ? 'few' : 'many';
}
