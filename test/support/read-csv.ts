/** Reads CSV with a header line as one record a row. Written to be plain rather than fast. */
export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const rows: string[][] = [['']];
  let quoted = false;
  for (const character of text.replaceAll('\r\n', '\n').replaceAll('""', '\u0000')) {
    const row = rows.at(-1) ?? [];
    if (character === '"') quoted = !quoted;
    else if (character === ',' && !quoted) row.push('');
    else if (character === '\n' && !quoted) rows.push(['']);
    else row.push((row.pop() ?? '') + character);
  }
  const [header = [], ...body] = rows.filter((row) => row.length > 1 || row[0] !== '');
  return body.map((row) =>
    Object.fromEntries(header.map((column, index) => [column, row[index] ?? ''])),
  );
}
