import type { Field, Instant } from '../view/view.ts';
import { processFields } from './fields.ts';
import type { Ledger } from './ledger.ts';
import { declareMoney, type MoneyFields, noteMoney } from './money-fields.ts';
import { noteDate, noteDays } from './note-dates.ts';
import type { ProcessInHand } from './process-in-hand.ts';

/** The time in which bids are taken. */
export const tenderStart: Field<Instant> = processFields.instant('tender/tenderPeriod/startDate');
export const tenderEnd: Field<Instant> = processFields.instant('tender/tenderPeriod/endDate');

/** What a tender is worth. */
export const tenderValue: MoneyFields = declareMoney(processFields, 'tender/value');

const budget = declareMoney(processFields, 'planning/budget/amount');
const lowestValue = declareMoney(processFields, 'tender/minValue');

/** Counts the budget and the tender of a process. */
export function foldTender({ process }: ProcessInHand, ledger: Ledger): void {
  const { dates, times, money } = ledger;
  const start = noteDate(process, tenderStart, dates.tenderPeriodStarts);
  const end = noteDate(process, tenderEnd, dates.tenderPeriodEnds);
  noteDays(start, end, times.tenderPeriod);
  noteMoney(process, budget, ledger, money.budgets);
  noteMoney(process, tenderValue, ledger, money.tenders);
  noteMoney(process, lowestValue, ledger);
}
