import { contractAwardId, contractValue } from '../statistics/fold-contracts.ts';
import type { Organisation } from '../statistics/organisation.ts';
import { suppliersOf } from '../statistics/organisations.ts';
import { awardFields, contractFields, takeInHand } from '../statistics/process-in-hand.ts';
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
    ...amountColumns<Found>(({ view }) => view.get(contractValue)),
    ...listColumns('supplier', suppliersOfAward),
    ...PROCESS_COLUMNS,
  ],
  (process) => takeInHand(process).contracts.map((view) => ({ process, view })),
);

/** The suppliers of the award that the contract names. */
function suppliersOfAward({ process, view }: Found): readonly Organisation[] {
  const id = view.get(contractAwardId);
  const [award] = id === undefined ? [] : process.find(awardFields, id);
  return award ? suppliersOf(process, award) : [];
}
