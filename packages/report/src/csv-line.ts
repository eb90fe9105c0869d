/** Where spreadsheets would begin to calculate. */
const FORMULA = /^[=+\-@\t\r\n]/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * One line of CSV as RFC 4180 has it, its end included. What a spreadsheet would take for a formula gets
 * an apostrophe before it; numbers do not, so that they stay numbers.
 */
export function writeCsvLine(cells: readonly (string | number | undefined)[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

function writeCell(cell: string | number | undefined): string {
  const text = String(cell ?? '');
  const harmless = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
