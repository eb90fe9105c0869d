import type { CodelistPatch } from './extension.ts';
import type { ReportProblem } from './extension-problem.ts';
import { readCsv } from './read-csv.ts';

/** Headings of the column of codes: the standard's, its old one, and its Spanish one. */
const CODE_HEADINGS = ['Code', 'code', 'Código'];

/** What files do to codelists by the signs in their names: `+partyRole.csv` adds to `partyRole`. */
const ACTIONS = { '+': 'add', '-': 'remove' } as const;

/** Reads the codelists of an extension by name, without sign and ending. */
export function readCodelists(
  files: Readonly<Record<string, string>>,
  report: ReportProblem,
): Readonly<Record<string, CodelistPatch>> {
  const patches = new Map<string, CodelistPatch>();
  for (const [file, text] of Object.entries(files)) {
    const [, sign = '', name = file] = /^([+-]?)(.*?)(?:\.csv)?$/s.exec(file) ?? [];
    const codes = readCodes(text);
    if (codes === null) {
      report('codelist', file);
      continue;
    }
    const action = sign === '+' || sign === '-' ? ACTIONS[sign] : 'codes';
    patches.set(name, { ...patches.get(name), [action]: codes });
  }
  return Object.fromEntries(patches);
}

/** The codes of a list, each once; null where no column has their heading. */
function readCodes(text: string): readonly string[] | null {
  const [header = [], ...rows] = readCsv(text);
  const column = CODE_HEADINGS.map((heading) => header.indexOf(heading)).find((at) => at >= 0);
  if (column === undefined) return null;
  const codes = rows.map((row) => row[column] ?? '').filter((code) => code !== '');
  return [...new Set(codes)];
}
