import { type ProcessInHand, takeInHand } from '../statistics/process-in-hand.ts';
import type { Process } from '../view/view.ts';

/** One cell; empty where it is undefined. */
export type Cell = string | number | undefined;

/** The cells of a row, as many as there are columns. */
export type Row = readonly Cell[];

/** What of the organisations of a table there was no room for. */
export interface LeftOutOfTable {
  readonly organisations: number;
  /** Currencies without columns. */
  readonly currencies: number;
}

/** How many organisations and currencies a table holds, and who is told where that is not enough. */
export interface TableLimits {
  readonly mostOrganisations: number;
  readonly mostCurrencies: number;
  readonly onLeftOut: (leftOut: LeftOutOfTable) => void;
}

/** Makes rows of processes as they come; the first row names the columns. */
export type Tabulate = (
  processes: AsyncIterable<Process>,
  limits: TableLimits,
) => AsyncIterable<Row>;

/** One column of a table with a row for each thing that is found. */
export interface Column<Found> {
  readonly name: string;
  readonly cell: (found: Found) => Cell;
}

/** A table that writes the things of each process before it looks at the next one. */
export function tabulateThings<Found>(
  columns: readonly Column<Found>[],
  find: (whole: ProcessInHand) => Iterable<Found>,
): Tabulate {
  return async function* tabulate(processes) {
    yield columns.map(({ name }) => name);
    for await (const process of processes) {
      for (const found of find(takeInHand(process))) yield columns.map(({ cell }) => cell(found));
    }
  };
}
