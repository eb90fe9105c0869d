import type { Example } from '@vitrina/validator';
import { showControls } from '../safe-text.ts';
import { wordFinding, wordFormula } from '../word-finding.ts';
import type { TextPage } from './text-page.ts';
import { longestOf, padText } from './wrap-text.ts';

const DEFAULT_EXAMPLES = 5;

/** Some findings of a check in the order of the data, one a line, and how many there are beside them. */
export function exampleLines(id: string, occurrences: number, page: TextPage): string[] {
  const { locale, checks, examples: most = DEFAULT_EXAMPLES } = page.context;
  const examples = (page.assessment.examples[id] ?? []).slice(0, most).sort(compareExamples);
  const places = examples.map((example) => wordPlace(example, page));
  const subjects = examples.map(({ ocid, group }) => showControls(ocid ?? group ?? '–'));
  const rows = examples.map((example, index) => {
    const place = padText(places[index] ?? '', longestOf(places));
    const subject = padText(subjects[index] ?? '', longestOf(subjects));
    const message = wordFinding(example, checks.get(id), locale);
    const row = [place, subject, message].filter((part) => part !== '').join('  ');
    return [`    ${row}`, ...formulaLine(example, page), ...contextLine(example, page)];
  });
  const more = occurrences - examples.length;
  return [
    ...rows.flat(),
    ...(more > 0
      ? [`    ${page.painter.paint('quiet', locale.word('count.more', { n: more }))}`]
      : []),
  ];
}

/** Processes, which have no place in an input, are in the order of their ocids. */
function compareExamples(first: Example, second: Example): number {
  if (first.input === null || second.input === null) {
    return subjectOf(first) < subjectOf(second) ? -1 : 1;
  }
  return first.input - second.input || (first.offset ?? 0) - (second.offset ?? 0);
}

function subjectOf({ ocid, group, pointer }: Example): string {
  return `${ocid ?? group} ${pointer}`;
}

function wordPlace({ input, line, column }: Example, { assessment }: TextPage): string {
  if (input === null) return '';
  return `${showControls(assessment.inputs[input]?.path ?? '')}:${line}:${column}`;
}

function formulaLine(example: Example, { context, painter }: TextPage): string[] {
  const { locale, checks } = context;
  const formula = wordFormula(example, checks.get(example.check), locale);
  if (formula === undefined) return [];
  return [`      ${painter.paint('quiet', locale.word('check.formula', { formula }))}`];
}

function contextLine({ context }: Example, { context: { locale }, painter }: TextPage): string[] {
  if (context === undefined) return [];
  const { title, buyer, objectId, address } = context;
  const known = [title, buyer, objectId, address].flatMap((fact) => (fact ? [fact.trim()] : []));
  if (known.length === 0) return [];
  return [`      ${painter.paint('quiet', showControls(known.join(locale.format.listSeparator)))}`];
}
