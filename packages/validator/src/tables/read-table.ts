import type { Sources } from '../check.ts';
import type { ProcessRecord } from '../processes/process-record.ts';
import { type ProcessOptions, readProcesses } from '../processes/read-processes.ts';
import { viewProcess } from '../view/object-view.ts';
import type { Process } from '../view/view.ts';
import { awards } from './awards.ts';
import { bids } from './bids.ts';
import { buyers } from './buyers.ts';
import { contracts } from './contracts.ts';
import { suppliers } from './suppliers.ts';
import type { Row, TableLimits, Tabulate } from './table.ts';

/** What a table has a row for. */
export type TableName = 'contracts' | 'awards' | 'bids' | 'buyers' | 'suppliers';

const TABULATE: Readonly<Record<TableName, Tabulate>> = {
  contracts,
  awards,
  bids,
  buyers,
  suppliers,
};

/** How inputs are read, what a table holds at most, and who is told. */
export interface TableOptions extends ProcessOptions, Partial<TableLimits> {
  /** Called for each process; one that is not judged has no rows. */
  readonly onProcess?: (process: ProcessRecord) => void;
}

const MOST_ORGANISATIONS = 300_000;
const MOST_CURRENCIES = 200;

/**
 * Reads a table of what the processes of inputs hold; the first row names its columns. Money stands in
 * one row alone, so that sums over rows are right. Rows of contracts, awards and bids come process by
 * process; those of organisations at the end, of which memory holds as many as the limit says.
 * @throws As `check` does.
 */
export async function* readTable(
  name: TableName,
  sources: Sources,
  options: TableOptions = {},
): AsyncGenerator<Row, void> {
  const {
    mostOrganisations = MOST_ORGANISATIONS,
    mostCurrencies = MOST_CURRENCIES,
    onLeftOut = () => {},
  } = options;
  const limits = { mostOrganisations, mostCurrencies, onLeftOut };
  yield* TABULATE[name](judgedProcesses(sources, options), limits);
}

async function* judgedProcesses(
  sources: Sources,
  options: TableOptions,
): AsyncGenerator<Process, void> {
  for await (const found of readProcesses(sources, options)) {
    options.onProcess?.(found);
    if (found.reason === null) yield viewProcess(found);
  }
}
