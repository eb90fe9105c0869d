import type { ClassifiedDifference, Comparison, Obstacle } from './compare.ts';
import type { Corpus } from './compared-documents.ts';
import type { DifferenceClass } from './difference-class.ts';

/** How many statements of a corpus one validator makes and the other does not. */
export function countDifferences(
  differences: readonly ClassifiedDifference[],
  corpus: Corpus,
): number {
  return differences
    .filter((difference) => difference.corpus === corpus)
    .reduce((sum, { count }) => sum + count, 0);
}

/** The page `docs/peer-differences.md`. */
export function writeDifferencesPage(
  comparison: Comparison,
  classes: readonly DifferenceClass[],
): string {
  const sections = classes.map((entry) => writeClass(entry, comparison));
  return `${[introduction(comparison), notCompared(comparison), ...sections].join('\n\n')}\n`;
}

function introduction({ compared, agreed, differences }: Comparison): string {
  const row = (title: string, of: (corpus: Corpus) => number): string =>
    `| ${title} | ${of('published')} | ${of('hard-cases')} |`;
  return [
    '# Where Vitrina and lib-cove-ocds differ',
    'lib-cove-ocds is the validator behind the OCDS Data Review Tool. A test compares what both say: ' +
      'errors by type, path and value; additional and deprecated fields; codes; missing ids; empty ' +
      'values; ocid prefixes; the version. Every difference belongs to one of the classes below, ' +
      'each a predicate in `test/differential/lib-cove` that looks at the difference and its ' +
      'document. The test fails on a difference without class, on a class without difference, and ' +
      'when this page is stale.',
    'The published files are those of thirteen publishers and not part of the project. The hard ' +
      'cases are documents of our own, in `test/differential/hard-cases`; the answers that ' +
      'lib-cove-ocds 0.17.0 gave about them are kept beside them. A release alone was put in a ' +
      'package before lib-cove-ocds saw it.',
    [
      '| | Published files | Hard cases |',
      '|---|---:|---:|',
      row('Documents compared', (corpus) => compared[corpus]),
      row('Statements that both make', (corpus) => agreed[corpus]),
      row('Statements that one of them makes', (corpus) => countDifferences(differences, corpus)),
    ].join('\n'),
  ].join('\n\n');
}

const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  'not-parsed': 'lib-cove-ocds could not parse the file',
  version: 'lib-cove-ocds refuses the version that the file declares',
  crash: 'lib-cove-ocds ended with a program error',
  'no-answer': 'No answer of lib-cove-ocds was kept',
};

function notCompared({ obstacles }: Comparison): string {
  const rows = Object.entries(OBSTACLES).map(([obstacle, words]) => {
    const count = (corpus: Corpus): number =>
      obstacles.filter((other) => other.obstacle === obstacle && other.corpus === corpus).length;
    return `| ${words} | ${count('published')} | ${count('hard-cases')} |`;
  });
  return [
    '## Not compared',
    '',
    '| Reason | Published files | Hard cases |',
    '|---|---:|---:|',
    ...rows,
  ].join('\n');
}

const VERDICTS: Readonly<Record<DifferenceClass['right'], string>> = {
  ours: 'Vitrina follows the standard.',
  peer: 'lib-cove-ocds follows the standard.',
  neither: 'The standard does not decide.',
};

function writeClass(
  { id, title, reason, right }: DifferenceClass,
  { differences }: Comparison,
): string {
  const ofClass = differences.filter(({ classId }) => classId === id);
  const published = countDifferences(ofClass, 'published');
  const written = countDifferences(ofClass, 'hard-cases');
  return [
    `## ${title}`,
    `${reason} ${VERDICTS[right]}`,
    `\`${id}\`: ${published} in published files, ${written} in hard cases.`,
  ].join('\n\n');
}
