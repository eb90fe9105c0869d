import { compareTexts } from './compare-texts.ts';
import type { Beyond } from './counts.ts';
import { createTextKeeper, type SavedOwnedTexts } from './owned-texts.ts';
import type { State, StateDefinition } from './state.ts';

/** One number of one process that is compared with those of others, in its group. */
export interface Row {
  readonly ocid: string;
  readonly value: number;
  /** What is compared with each other: a currency, a class of items. */
  readonly group: string;
  /** Who and what the number is about. */
  readonly members: readonly string[];
}

/** Keeps rows for the end, when they are compared. */
export interface Rows extends State<SavedOwnedTexts> {
  /** Values are finite. */
  add(row: Row): void;
  finalise(): RowsResult;
}

/** Rows by group, value and ocid, and what the limit leaves out. */
export interface RowsResult {
  readonly rows: readonly Row[];
  readonly beyond: Beyond;
}

const MOST_PROCESSES = 1_000_000;

/** Declares rows of at most `limit` processes; of a process that is kept, all rows are. */
export function rows(limit: number = MOST_PROCESSES): StateDefinition<Rows> {
  return { kind: 'rows', create: () => createRows(limit) };
}

function createRows(limit: number): Rows {
  const keeper = createTextKeeper(limit);
  return {
    add({ ocid, value, group, members }) {
      keeper.add(ocid, JSON.stringify([group, value, members]));
    },
    save: keeper.save,
    absorb: keeper.absorb,
    finalise() {
      const found = keeper
        .texts()
        .flatMap(([ocid, texts]) =>
          texts.flatMap(([text, count]) =>
            Array.from({ length: count }, () => readRow(ocid, text)),
          ),
        );
      return { rows: found.sort(compareRows), beyond: keeper.beyond() };
    },
  };
}

function readRow(ocid: string, text: string): Row {
  const [group, value, members] = JSON.parse(text) as [string, number, string[]];
  return { ocid, value, group, members };
}

function compareRows(left: Row, right: Row): number {
  return (
    compareTexts(left.group, right.group) ||
    left.value - right.value ||
    compareTexts(left.ocid, right.ocid) ||
    compareTexts(JSON.stringify(left.members), JSON.stringify(right.members))
  );
}
