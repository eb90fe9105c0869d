import type { Amount, Field, Id, Instant, Process, View } from '../view/view.ts';
import { awardDate } from './fold-awards.ts';
import type { Ledger } from './ledger.ts';
import { noteAmount, noteDate, noteDays } from './note.ts';
import {
  awardFields,
  contractFields,
  type ProcessInHand,
  transactionFields,
} from './process-in-hand.ts';

/** The award that a contract comes from, when it was signed, and what it is worth. */
export const contractAwardId: Field<Id> = contractFields.id('awardID');
export const contractSigned: Field<Instant> = contractFields.instant('dateSigned');
export const contractValue: Field<Amount> = contractFields.amount('value');

const start = contractFields.instant('period/startDate');
const end = contractFields.instant('period/endDate');
const transactionDate = transactionFields.instant('date');
const transactionValue = transactionFields.amount('value');
/** As version 1.0 has it. */
const transactionAmount = transactionFields.amount('amount');

/** Counts the contracts of a process, and what was paid for them. */
export function foldContracts({ process, contracts }: ProcessInHand, ledger: Ledger): void {
  if (contracts.length === 0) return;
  const { counts, dates, times, money } = ledger;
  counts.add('processesWithContracts');
  counts.add('contracts', contracts.length);
  let transactions = 0;
  for (const contract of contracts) {
    const award = awardOf(process, contract, ledger);
    const signed = noteDate(contract, contractSigned, dates.contractsSigned);
    noteDays(award?.get(awardDate), signed, times.awardToContract);
    const from = noteDate(contract, start, dates.contractStarts);
    const to = noteDate(contract, end, dates.contractEnds);
    noteDays(from, to, times.contractPeriod);
    noteAmount(contract.get(contractValue), money.contracts);
    transactions += foldTransactions(contract, ledger);
  }
  if (transactions === 0) return;
  counts.add('processesWithTransactions');
  counts.add('transactions', transactions);
}

/** The award of the process with the id that the contract names. */
function awardOf(process: Process, contract: View, { counts }: Ledger): View | undefined {
  const id = contract.get(contractAwardId);
  if (id === undefined) {
    counts.add('contractsWithoutAwardId');
    return undefined;
  }
  const [award] = process.find(awardFields, id);
  if (award === undefined) counts.add('contractsWithoutAward');
  return award;
}

function foldTransactions(contract: View, { dates, money }: Ledger): number {
  let count = 0;
  for (const transaction of contract.each(transactionFields)) {
    count += 1;
    noteDate(transaction, transactionDate, dates.transactions);
    const paid = transaction.get(transactionValue) ?? transaction.get(transactionAmount);
    noteAmount(paid, money.transactions);
  }
  return count;
}
