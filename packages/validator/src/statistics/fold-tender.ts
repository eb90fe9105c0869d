import type { Amount, Field, Instant } from '../view/view.ts';
import type { Ledger } from './ledger.ts';
import { noteAmount, noteDate, noteDays } from './note.ts';
import { type ProcessInHand, processFields } from './process-in-hand.ts';

/** The time in which bids are taken. */
export const tenderStart: Field<Instant> = processFields.instant('tender/tenderPeriod/startDate');
export const tenderEnd: Field<Instant> = processFields.instant('tender/tenderPeriod/endDate');

/** What a tender is worth. */
export const tenderValue: Field<Amount> = processFields.amount('tender/value');

const budget = processFields.amount('planning/budget/amount');

/** Counts the budget and the tender of a process. */
export function foldTender({ process }: ProcessInHand, { dates, times, money }: Ledger): void {
  const start = noteDate(process, tenderStart, dates.tenderPeriodStarts);
  const end = noteDate(process, tenderEnd, dates.tenderPeriodEnds);
  noteDays(start, end, times.tenderPeriod);
  noteAmount(process.get(budget), money.budgets);
  noteAmount(process.get(tenderValue), money.tenders);
}
