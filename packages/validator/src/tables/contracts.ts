import { contractFields } from '../statistics/fields.ts';
import { contractAwardId, contractValue } from '../statistics/fold-contracts.ts';
import type { Organisation } from '../statistics/organisation.ts';
import {
  amountColumns,
  type Found,
  fieldColumn,
  listColumns,
  OCID_COLUMN,
  PROCESS_COLUMNS,
} from './process-columns.ts';
import { type Tabulate, tabulateThings } from './table.ts';

/** One row a contract. */
export const contracts: Tabulate = tabulateThings<Found>(
  [
    OCID_COLUMN,
    fieldColumn('contractId', contractFields.id('id')),
    fieldColumn('awardId', contractAwardId),
    fieldColumn('title', contractFields.text('title')),
    fieldColumn('status', contractFields.text('status')),
    fieldColumn('dateSigned', contractFields.text('dateSigned')),
    fieldColumn('startDate', contractFields.text('period/startDate')),
    fieldColumn('endDate', contractFields.text('period/endDate')),
    ...amountColumns<Found>(({ view }) => view.get(contractValue.amount)),
    ...listColumns('supplier', suppliersOfAward),
    ...PROCESS_COLUMNS,
  ],
  (whole) => whole.contracts.map((view) => ({ whole, view })),
);

/** The suppliers of the award that the contract names. */
function suppliersOfAward({ whole, view }: Found): readonly Organisation[] {
  const id = view.get(contractAwardId);
  const award = id === undefined ? undefined : whole.awardOf(id);
  return award ? whole.organisations.suppliersOf(award) : [];
}
