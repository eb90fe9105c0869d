import type { Example } from '@vitrina/validator';
import { showControls } from '../safe-text.ts';
import { wordFinding } from '../word-finding.ts';
import type { TextPage } from './text-page.ts';
import { longestOf, padText } from './wrap-text.ts';

const DEFAULT_EXAMPLES = 5;

/** Some findings of a check in the order of the data, one a line, and how many there are beside them. */
export function exampleLines(id: string, occurrences: number, page: TextPage): string[] {
  const { locale, checks, examples: most = DEFAULT_EXAMPLES } = page.context;
  const examples = (page.assessment.examples[id] ?? []).slice(0, most).sort(compareExamples);
  const places = examples.map((example) => wordPlace(example, page));
  const ocids = examples.map(({ ocid }) => showControls(ocid ?? '–'));
  const rows = examples.map((example, index) => {
    const place = padText(places[index] ?? '', longestOf(places));
    const ocid = padText(ocids[index] ?? '', longestOf(ocids));
    const row = `    ${place}  ${ocid}  ${wordFinding(example, checks.get(id), locale)}`;
    return [row, ...contextLine(example, page)];
  });
  const more = occurrences - examples.length;
  return [
    ...rows.flat(),
    ...(more > 0
      ? [`    ${page.painter.paint('quiet', locale.word('count.more', { n: more }))}`]
      : []),
  ];
}

function compareExamples(first: Example, second: Example): number {
  return first.input - second.input || first.offset - second.offset;
}

function wordPlace({ input, line, column }: Example, { assessment }: TextPage): string {
  return `${showControls(assessment.inputs[input]?.path ?? '')}:${line}:${column}`;
}

function contextLine({ context }: Example, { context: { locale }, painter }: TextPage): string[] {
  if (context === undefined) return [];
  const { title, buyer, objectId, address } = context;
  const known = [title, buyer, objectId, address].flatMap((fact) => (fact ? [fact.trim()] : []));
  if (known.length === 0) return [];
  return [`      ${painter.paint('quiet', showControls(known.join(locale.format.listSeparator)))}`];
}
