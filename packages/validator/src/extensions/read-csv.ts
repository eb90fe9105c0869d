/** What may stand between the cells of a row. */
export type CsvSeparator = ',' | ';' | '\t';

/** A row of a CSV text, and the line, from 1, that it begins on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a CSV text, and the line of the first that is none; null where all are. */
export interface CsvRows {
  readonly rows: readonly CsvRow[];
  readonly brokenAt: number | null;
}

/** The cells of a CSV text, row by row, blank lines left out; up to the first row that is none. */
export function readCsv(
  text: string,
  separator: CsvSeparator = ',',
): readonly (readonly string[])[] {
  return readCsvRows(text, separator).rows.map(({ cells }) => cells);
}

/** Reads a CSV text, as RFC 4180 has it, blank lines left out; up to the first row that is none. */
export function readCsvRows(text: string, separator: CsvSeparator = ','): CsvRows {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let nextLine = 1;
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|\\r|\\n|$)`,
    'y',
  );
  for (cell.lastIndex = start; cell.lastIndex < text.length || cells.length > 0; ) {
    const match = cell.exec(text);
    if (!match) return { rows, brokenAt: line };
    const [all, quoted, plain = '', end] = match;
    nextLine += all.match(/\r\n|\r|\n/g)?.length ?? 0;
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === separator) continue;
    if (cells.some((value) => value !== '')) rows.push({ line, cells });
    cells = [];
    line = nextLine;
  }
  return { rows, brokenAt: null };
}
