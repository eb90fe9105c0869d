import type { CsvSeparator } from '@vitrina/validator';

const SEPARATORS: readonly CsvSeparator[] = [',', ';', '\t'];

/** What stands between the cells of a table: the first sign of these that its first line has. */
export function guessSeparator(text: string): CsvSeparator {
  const [head = ''] = text.split(/[\r\n]/, 1);
  return SEPARATORS.find((candidate) => head.includes(candidate)) ?? ',';
}
