/** Columns that hold prose, or words for people: no fact is lost without them. */
const PROSE = new Set([
  ...['Title', 'Title_en', 'Description', 'Description_en', 'Category', 'Section', 'Source'],
  ...['Deprecation note', 'URI Pattern', 'URI_Pattern', 'Notes'],
  // Notes on statistics of bids: bounds that no value of a code has, and who asks for it.
  ...['Min', 'Max', 'Required by'],
  ...['name', 'description', 'category', 'url', 'public-database'],
]);

/**
 * The facts of one official codelist: its codes, which of them are deprecated since which version,
 * and until when the others were valid.
 *
 * @param {string} text CSV with a header line
 * @param {string} name for messages
 */
export function readCodelist(text, name) {
  const [header, ...rows] = parseCsv(text.replace(/^\uFEFF/, ''));
  const columns = { code: -1, deprecated: -1, validUntil: -1 };
  for (const [index, column] of header.entries()) {
    if (column.toLowerCase() === 'code') columns.code = index;
    else if (column === 'Deprecated') columns.deprecated = index;
    else if (column === 'Valid Until') columns.validUntil = index;
    else if (!PROSE.has(column)) throw new Error(`${name}: unknown column "${column}"`);
  }
  if (columns.code === -1) throw new Error(`${name}: no column of codes`);
  const codes = rows.map((row) => row[columns.code]);
  if (codes.some((code) => !code)) throw new Error(`${name}: a row without a code`);
  if (new Set(codes).size !== codes.length) throw new Error(`${name}: a code stands there twice`);
  const deprecated = pickColumn(rows, columns.code, columns.deprecated);
  const validUntil = pickColumn(rows, columns.code, columns.validUntil);
  return { codes, ...(deprecated && { deprecated }), ...(validUntil && { validUntil }) };
}

function pickColumn(rows, code, column) {
  const filled = rows.filter((row) => row[column]);
  return filled.length === 0
    ? undefined
    : Object.fromEntries(filled.map((row) => [row[code], row[column]]));
}

/** RFC 4180: quoted fields may hold commas, line breaks and doubled quotes. Some files have bare CR. */
function parseCsv(text) {
  const rows = [];
  let row = [];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n?|\n|$)/g,
  )) {
    row.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}
