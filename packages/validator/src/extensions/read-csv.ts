/** What may stand between the cells of a row. */
export type CsvSeparator = ',' | ';' | '\t';

/** The rows of a CSV text, as RFC 4180 has it, blank lines left out; up to the first that is none. */
export function readCsv(
  text: string,
  separator: CsvSeparator = ',',
): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|\\r|\\n|$)`,
    'y',
  );
  for (cell.lastIndex = start; cell.lastIndex < text.length || row.length > 0; ) {
    const match = cell.exec(text);
    if (!match) break;
    const [, quoted, plain = '', end] = match;
    row.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === separator) continue;
    if (row.some((value) => value !== '')) rows.push(row);
    row = [];
  }
  return rows;
}
