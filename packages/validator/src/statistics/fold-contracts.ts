import type { Field, Id, Instant, View } from '../view/view.ts';
import { contractFields, transactionFields } from './fields.ts';
import { awardDate } from './fold-awards.ts';
import type { Ledger } from './ledger.ts';
import { declareMoney, type MoneyFields, noteMoney } from './money-fields.ts';
import { noteDate, noteDays } from './note-dates.ts';
import type { ProcessInHand } from './process-in-hand.ts';

/** The award that a contract comes from, when it was signed, and what it is worth. */
export const contractAwardId: Field<Id> = contractFields.id('awardID');
export const contractSigned: Field<Instant> = contractFields.instant('dateSigned');
export const contractValue: MoneyFields = declareMoney(contractFields, 'value');

const start = contractFields.instant('period/startDate');
const end = contractFields.instant('period/endDate');
const transactionDate = transactionFields.instant('date');
const transactionValue = declareMoney(transactionFields, 'value');
/** As version 1.0 has it. */
const transactionAmount = declareMoney(transactionFields, 'amount');

/** Counts the contracts of a process, and what was paid for them. */
export function foldContracts(found: ProcessInHand, ledger: Ledger): void {
  const { contracts } = found;
  if (contracts.length === 0) return;
  const { counts, dates, times, money } = ledger;
  counts.add('processesWithContracts');
  counts.add('contracts', contracts.length);
  let transactions = 0;
  for (const contract of contracts) {
    const award = awardOf(contract, found, ledger);
    const signed = noteDate(contract, contractSigned, dates.contractsSigned);
    noteDays(award?.get(awardDate), signed, times.awardToContract);
    const from = noteDate(contract, start, dates.contractStarts);
    const to = noteDate(contract, end, dates.contractEnds);
    noteDays(from, to, times.contractPeriod);
    noteMoney(contract, contractValue, ledger, money.contracts);
    transactions += foldTransactions(contract, ledger);
  }
  if (transactions === 0) return;
  counts.add('processesWithTransactions');
  counts.add('transactions', transactions);
}

/** The award of the process with the id that the contract names. */
function awardOf(contract: View, found: ProcessInHand, { counts }: Ledger): View | undefined {
  const id = contract.get(contractAwardId);
  if (id === undefined) {
    counts.add('contractsWithoutAwardId');
    return undefined;
  }
  const award = found.awardOf(id);
  if (award === undefined) counts.add('contractsWithoutAward');
  return award;
}

function foldTransactions(contract: View, ledger: Ledger): number {
  const { dates, money } = ledger;
  let count = 0;
  for (const transaction of contract.each(transactionFields)) {
    count += 1;
    noteDate(transaction, transactionDate, dates.transactions);
    const isNew = transaction.kind(transactionValue.amount) !== 'absent';
    noteMoney(
      transaction,
      isNew ? transactionValue : transactionAmount,
      ledger,
      money.transactions,
    );
  }
  return count;
}
