import { awardFields } from '../statistics/fields.ts';
import { awardValue } from '../statistics/fold-awards.ts';
import type { Organisation } from '../statistics/organisation.ts';
import type { ProcessInHand } from '../statistics/process-in-hand.ts';
import {
  amountColumns,
  type Found,
  fieldColumn,
  OCID_COLUMN,
  organisationColumns,
  PROCESS_COLUMNS,
} from './process-columns.ts';
import { type Tabulate, tabulateThings } from './table.ts';

/** An award, and one of its suppliers where it has any. */
interface AwardToSupplier extends Found {
  readonly supplier: Organisation | undefined;
  /** Counted from 1; of how many. */
  readonly number: number;
  readonly count: number;
}

/** One row for each supplier of an award; the amount stands in the first one alone. */
export const awards: Tabulate = tabulateThings<AwardToSupplier>(
  [
    OCID_COLUMN,
    fieldColumn('awardId', awardFields.id('id')),
    fieldColumn('title', awardFields.text('title')),
    fieldColumn('status', awardFields.text('status')),
    fieldColumn('date', awardFields.text('date')),
    ...amountColumns<AwardToSupplier>(({ view, number }) =>
      number === 1 ? view.get(awardValue.amount) : undefined,
    ),
    { name: 'supplierNumber', cell: ({ number }) => number },
    { name: 'supplierCount', cell: ({ count }) => count },
    ...organisationColumns<AwardToSupplier>('supplier', ({ supplier }) => supplier),
    ...PROCESS_COLUMNS,
  ],
  awardsToSuppliers,
);

function* awardsToSuppliers(whole: ProcessInHand): Iterable<AwardToSupplier> {
  for (const view of whole.awards) {
    const suppliers = whole.organisations.suppliersOf(view);
    const count = suppliers.length;
    const rows = count === 0 ? [undefined] : suppliers;
    for (const [index, supplier] of rows.entries()) {
      yield { whole, view, supplier, number: index + 1, count };
    }
  }
}
