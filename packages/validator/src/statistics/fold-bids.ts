import type { Amount, Field } from '../view/view.ts';
import type { Ledger } from './ledger.ts';
import { noteAmount, noteDate } from './note.ts';
import { bidFields, type ProcessInHand } from './process-in-hand.ts';

const date = bidFields.instant('date');

/** What is offered. */
export const bidValue: Field<Amount> = bidFields.amount('value');

/** Counts the bids of a process. */
export function foldBids({ bids }: ProcessInHand, { counts, dates, money }: Ledger): void {
  if (bids.length === 0) return;
  counts.add('processesWithBids');
  counts.add('bids', bids.length);
  for (const bid of bids) {
    noteDate(bid, date, dates.bids);
    noteAmount(bid.get(bidValue), money.bids);
  }
}
