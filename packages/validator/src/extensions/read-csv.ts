const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/y;

/** The rows of a CSV text, as RFC 4180 has it, blank lines left out; up to the first that is none. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const cell = new RegExp(CELL);
  for (cell.lastIndex = start; cell.lastIndex < text.length || row.length > 0; ) {
    const match = cell.exec(text);
    if (!match) break;
    const [, quoted, plain = '', end] = match;
    row.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === ',') continue;
    if (row.some((value) => value !== '')) rows.push(row);
    row = [];
  }
  return rows;
}
