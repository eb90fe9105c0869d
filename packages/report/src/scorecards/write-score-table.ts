import type { Checklist, Scorecard } from '@vitrina/scorer';
import { writeCsvLine } from '../csv-line.ts';
import { showControls } from '../safe-text.ts';

const COLUMNS = [
  'subject',
  'score',
  'low',
  'high',
  'known',
  'evidence',
  'level',
  'state',
  'outOf',
  'asOf',
  'checklist',
  'version',
] as const;

/**
 * Scorecards as CSV, a row for each: what they come to, then both ends of every dimension. `score` is there
 * where both ends are one number.
 */
export function writeScoreTable(scorecards: readonly Scorecard[], checklist: Checklist): string {
  const ids = checklist.dimensions.map(({ id }) => id);
  const head = [...COLUMNS, ...ids.flatMap((id) => [`${id}/low`, `${id}/high`])];
  return [head, ...scorecards.map((scorecard) => rowOf(scorecard, ids))].map(writeCsvLine).join('');
}

function rowOf(
  { subject, total, level, asOf, checklist, dimensions }: Scorecard,
  ids: readonly string[],
): readonly (string | number | undefined)[] {
  const { low, high, known, evidence, outOf, state } = total;
  const scores = new Map(dimensions.map((dimension) => [dimension.id, dimension]));
  const isOne = state === 'scored' && low === high;
  return [
    showControls(subject.name),
    isOne ? low : undefined,
    low,
    high,
    known ?? undefined,
    evidence,
    level ?? undefined,
    state,
    outOf,
    asOf,
    checklist.id,
    checklist.version,
    ...ids.flatMap((id) => {
      const dimension = scores.get(id);
      return dimension?.state === 'scored'
        ? [dimension.low, dimension.high]
        : [undefined, undefined];
    }),
  ];
}
