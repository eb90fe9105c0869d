import type { Field, Instant } from '../view/view.ts';
import { awardFields } from './fields.ts';
import { tenderEnd, tenderStart } from './fold-tender.ts';
import type { Ledger } from './ledger.ts';
import { declareMoney, type MoneyFields, noteMoney } from './money-fields.ts';
import { noteDate, noteDays } from './note-dates.ts';
import type { ProcessInHand } from './process-in-hand.ts';

/** When an award was made, and what it is worth. */
export const awardDate: Field<Instant> = awardFields.instant('date');
export const awardValue: MoneyFields = declareMoney(awardFields, 'value');

/** Counts the awards of a process. */
export function foldAwards(
  { process, awards, organisations }: ProcessInHand,
  ledger: Ledger,
): void {
  if (awards.length === 0) return;
  const { counts, dates, times, money } = ledger;
  const [start, end] = [process.get(tenderStart), process.get(tenderEnd)];
  counts.add('processesWithAwards');
  counts.add('awards', awards.length);
  for (const award of awards) {
    const decided = noteDate(award, awardDate, dates.awards);
    noteDays(start, decided, times.tenderStartToAward);
    noteDays(end, decided, times.tenderEndToAward);
    noteMoney(award, awardValue, ledger, money.awards);
    const { length } = organisations.suppliersOf(award);
    if (length === 0) counts.add('awardsWithoutSupplier');
    if (length > 1) counts.add('awardsWithSeveralSuppliers');
  }
}
