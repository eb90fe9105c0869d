import { bidValue } from '../statistics/fold-bids.ts';
import { tenderersOf } from '../statistics/organisations.ts';
import { bidFields, takeInHand } from '../statistics/process-in-hand.ts';
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
    ...amountColumns<Found>(({ view }) => view.get(bidValue)),
    ...listColumns<Found>('tenderer', ({ process, view }) => tenderersOf(process, view)),
    ...PROCESS_COLUMNS,
  ],
  (process) => takeInHand(process).bids.map((view) => ({ process, view })),
);
