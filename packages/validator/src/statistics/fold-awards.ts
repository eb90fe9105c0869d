import type { Amount, Field, Instant } from '../view/view.ts';
import { tenderEnd, tenderStart } from './fold-tender.ts';
import type { Ledger } from './ledger.ts';
import { noteAmount, noteDate, noteDays } from './note.ts';
import { suppliersOf } from './organisations.ts';
import { awardFields, type ProcessInHand } from './process-in-hand.ts';

/** When an award was made, and what it is worth. */
export const awardDate: Field<Instant> = awardFields.instant('date');
export const awardValue: Field<Amount> = awardFields.amount('value');

/** Counts the awards of a process. */
export function foldAwards(
  { process, awards }: ProcessInHand,
  { counts, dates, times, money }: Ledger,
): void {
  if (awards.length === 0) return;
  const [start, end] = [process.get(tenderStart), process.get(tenderEnd)];
  counts.add('processesWithAwards');
  counts.add('awards', awards.length);
  for (const award of awards) {
    const decided = noteDate(award, awardDate, dates.awards);
    noteDays(start, decided, times.tenderStartToAward);
    noteDays(end, decided, times.tenderEndToAward);
    noteAmount(award.get(awardValue), money.awards);
    const { length } = suppliersOf(process, award);
    if (length === 0) counts.add('awardsWithoutSupplier');
    if (length > 1) counts.add('awardsWithSeveralSuppliers');
  }
}
