import { bidFields } from '../statistics/fields.ts';
import { bidValue } from '../statistics/fold-bids.ts';
import {
  amountColumns,
  type Found,
  fieldColumn,
  listColumns,
  OCID_COLUMN,
  PROCESS_COLUMNS,
} from './process-columns.ts';
import { type Tabulate, tabulateThings } from './table.ts';

/** One row a bid. */
export const bids: Tabulate = tabulateThings<Found>(
  [
    OCID_COLUMN,
    fieldColumn('bidId', bidFields.id('id')),
    fieldColumn('status', bidFields.text('status')),
    fieldColumn('date', bidFields.text('date')),
    ...amountColumns<Found>(({ view }) => view.get(bidValue.amount)),
    ...listColumns<Found>('tenderer', ({ whole, view }) => whole.organisations.tenderersOf(view)),
    ...PROCESS_COLUMNS,
  ],
  (whole) => whole.bids.map((view) => ({ whole, view })),
);
