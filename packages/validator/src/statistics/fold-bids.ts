import { bidFields } from './fields.ts';
import type { Ledger } from './ledger.ts';
import { declareMoney, type MoneyFields, noteMoney } from './money-fields.ts';
import { noteDate } from './note-dates.ts';
import type { ProcessInHand } from './process-in-hand.ts';

/** What is offered. */
export const bidValue: MoneyFields = declareMoney(bidFields, 'value');

const date = bidFields.instant('date');

/** Counts the bids of a process. */
export function foldBids({ bids }: ProcessInHand, ledger: Ledger): void {
  if (bids.length === 0) return;
  const { counts, dates, money } = ledger;
  counts.add('processesWithBids');
  counts.add('bids', bids.length);
  for (const bid of bids) {
    noteDate(bid, date, dates.bids);
    noteMoney(bid, bidValue, ledger, money.bids);
  }
}
