import type { CheckState, CountName, Differences, FilledShare } from '@vitrina/validator';
import type { Locale } from '../locale.ts';
import { formatDate } from '../numbers.ts';
import { showControls } from '../safe-text.ts';
import type { Painter } from '../text/painter.ts';
import { type ChangeRow, countRow, shareRow } from './change-row.ts';
import { moreLine, rowLines, tableLines } from './change-table.ts';

/** What the two results are called. */
export interface ComparedNames {
  readonly old: string;
  readonly new: string;
}

const LISTED_OCIDS = 10;
const COUNTS: readonly CountName[] = ['inputs', 'packages', 'releases', 'records', 'processes'];

/** Differences as text: what there is, then what changed, the largest changes first. */
export function writeDifferences(
  differences: Differences,
  names: ComparedNames,
  locale: Locale,
  painter: Painter,
): string {
  const titled = (part: string, rows: readonly ChangeRow[]): string[] =>
    tableLines(painter.paint('strong', locale.word(`differences.${part}`)), rows, locale);
  const { counts, lists, checks, coverage, statistics, sums } = differences;
  const numbers = (changes: Differences['lists']): ChangeRow[] =>
    Object.entries(changes).map(([name, change]) => countRow(name, change.old, change.new, locale));
  const shares = (changes: Differences['coverage']['items']): ChangeRow[] =>
    Object.entries(changes).map(([path, change]) =>
      shareRow(path, percentOf(change.old), percentOf(change.new), locale),
    );
  const blocks = [
    headLines(differences, names, locale),
    rowLines(
      COUNTS.map((name) =>
        countRow(locale.word(`differences.${name}`), counts[name].old, counts[name].new, locale),
      ),
    ),
    ocidLines(differences, locale, painter),
    titled('lists', numbers(lists)),
    titled(
      'sums',
      Object.entries(sums).map(([name, change]) => amountRow(name, change)),
    ),
    titled('statistics', numbers(statistics)),
    titled(
      'checks',
      Object.entries(checks).map(([id, change]) =>
        shareRow(id, failingOf(change.old), failingOf(change.new), locale),
      ),
    ),
    titled('coverage', shares(coverage.processes ?? coverage.items)),
    doubtLines(differences, locale),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.join('\n')}\n`)
    .join('\n');
}

function headLines(differences: Differences, names: ComparedNames, locale: Locale): string[] {
  return (['old', 'new'] as const).map((side) =>
    locale.word(`differences.${side}`, {
      name: names[side],
      date: formatDate(differences[side].asOf, locale.format),
    }),
  );
}

function ocidLines({ ocids }: Differences, locale: Locale, painter: Painter): string[] {
  if (ocids === null) return [];
  return (['vanished', 'added'] as const).flatMap((part) => {
    const { count, listed } = ocids[part];
    if (count === 0) return [];
    const shown = listed.slice(0, LISTED_OCIDS);
    return [
      painter.paint('strong', locale.word(`differences.${part}`, { n: count })),
      ...shown.map((ocid) => `  ${showControls(ocid)}`),
      ...moreLine(count - shown.length, locale),
    ];
  });
}

function doubtLines({ notCompared }: Differences, locale: Locale): string[] {
  return notCompared.map(({ part, reason }) =>
    locale.word(`differences.not-compared.${part}-${reason}`),
  );
}

/** Amounts are too large for arithmetic here, and stand as they are. */
function amountRow(name: string, change: Differences['sums'][string]): ChangeRow {
  return {
    name: showControls(name),
    old: change.old ?? '–',
    new: change.new ?? '–',
    change: '',
    weight: 0,
  };
}

function percentOf(share: FilledShare | null): number | null {
  return share === null ? null : (100 * share.filled) / share.parents;
}

/** Of what a check could judge. */
function failingOf(state: CheckState | null): number | null {
  if (state === null || state.pass + state.fail === 0) return null;
  return (100 * state.fail) / (state.pass + state.fail);
}
