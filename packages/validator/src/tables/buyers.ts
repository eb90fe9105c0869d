import { awardValue } from '../statistics/fold-awards.ts';
import { contractValue } from '../statistics/fold-contracts.ts';
import { tenderValue } from '../statistics/fold-tender.ts';
import { eachOnce } from '../statistics/organisations.ts';
import { takeInHand } from '../statistics/process-in-hand.ts';
import type { Amount, Process } from '../view/view.ts';
import { createOrganisationTable, type OrganisationTable } from './organisation-table.ts';
import type { Tabulate } from './table.ts';

const COUNTS = ['processes', 'awards', 'contracts'] as const;
const MONEY = ['tenderAmount', 'awardAmount', 'contractAmount'] as const;

type BuyerTable = OrganisationTable<(typeof COUNTS)[number], (typeof MONEY)[number]>;

/** One row a buyer. What a process is worth stands with its first buyer alone. */
export const buyers: Tabulate = async function* tabulate(processes, limits) {
  const table = createOrganisationTable(COUNTS, MONEY, limits);
  for await (const process of processes) addProcess(process, table);
  yield* table.rows();
  limits.onLeftOut(table.leftOut());
};

function addProcess(process: Process, table: BuyerTable): void {
  const { awards, contracts, organisations } = takeInHand(process);
  const [first, ...others] = eachOnce(organisations.inRole('buyers'));
  if (first === undefined) return;
  table.add(first, { processes: 1, awards: awards.length, contracts: contracts.length });
  for (const other of others) table.add(other, { processes: 1 });

  const add = (column: (typeof MONEY)[number], amount: Amount | undefined): void => {
    if (amount) table.addAmount(first, column, amount);
  };
  add('tenderAmount', process.get(tenderValue.amount));
  for (const award of awards) add('awardAmount', award.get(awardValue.amount));
  for (const contract of contracts) add('contractAmount', contract.get(contractValue.amount));
}
