import { awardValue } from '../statistics/fold-awards.ts';
import { eachOnce } from '../statistics/organisations.ts';
import { takeInHand } from '../statistics/process-in-hand.ts';
import type { Process } from '../view/view.ts';
import { divideEqually } from './divide-equally.ts';
import { createOrganisationTable, type OrganisationTable } from './organisation-table.ts';
import type { Tabulate } from './table.ts';

const COUNTS = ['processes', 'awards', 'awardsShared'] as const;
const MONEY = ['awardAmount', 'sharedAmount'] as const;

type SupplierTable = OrganisationTable<(typeof COUNTS)[number], (typeof MONEY)[number]>;

/**
 * One row a supplier. What was awarded to it alone stands apart from its part of what was awarded to
 * several: publications do not say the parts, so they are taken as equal.
 */
export const suppliers: Tabulate = async function* tabulate(processes, limits) {
  const table = createOrganisationTable(COUNTS, MONEY, limits);
  for await (const process of processes) addProcess(process, table);
  yield* table.rows();
  limits.onLeftOut(table.leftOut());
};

function addProcess(process: Process, table: SupplierTable): void {
  const { awards, organisations } = takeInHand(process);
  for (const supplier of eachOnce(organisations.inRole('suppliers'))) {
    table.add(supplier, { processes: 1 });
  }
  for (const award of awards) {
    const winners = organisations.suppliersOf(award);
    const isShared = winners.length > 1;
    const amount = award.get(awardValue.amount);
    const parts = amount ? divideEqually(amount.units, winners.length) : [];
    for (const [index, supplier] of winners.entries()) {
      table.add(supplier, { awards: 1, awardsShared: isShared ? 1 : 0 });
      const units = parts[index];
      if (amount && units !== undefined) {
        table.addAmount(supplier, isShared ? 'sharedAmount' : 'awardAmount', { ...amount, units });
      }
    }
  }
}
