import type { Field, Id, Instant, ObjectField, View } from '../view/view.ts';
import type { DayHistogram } from './day-histogram.ts';
import { awardFields, contractFields, processFields } from './fields.ts';
import { awardDate } from './fold-awards.ts';
import { contractSigned } from './fold-contracts.ts';
import { tenderStart } from './fold-tender.ts';
import type { Ledger } from './ledger.ts';
import { noteDays } from './note-dates.ts';

const releaseDate = processFields.instant('date');
const awardId = awardFields.id('id');
const contractId = contractFields.id('id');

/**
 * Counts the days from the beginning of a tender, an award, a signature to the first of the releases, by
 * date, that has it. Negative ones tell of what is to come.
 */
export function foldLags(releases: readonly View[], { lags }: Ledger): void {
  const first = releases.find((release) => release.get(tenderStart) !== undefined);
  noteDays(first?.get(tenderStart), first?.get(releaseDate), lags.tender);
  foldEach(releases, { at: awardFields, id: awardId, date: awardDate }, lags.award);
  foldEach(releases, { at: contractFields, id: contractId, date: contractSigned }, lags.contract);
}

interface Event {
  readonly at: ObjectField;
  readonly id: Field<Id>;
  readonly date: Field<Instant>;
}

function foldEach(
  releases: readonly View[],
  { at, id, date }: Event,
  histogram: DayHistogram,
): void {
  const seen = new Set<Id>();
  for (const release of releases) {
    for (const view of release.each(at)) {
      const own = view.get(id);
      const happened = view.get(date);
      if (own === undefined || happened === undefined || seen.has(own)) continue;
      seen.add(own);
      noteDays(happened, release.get(releaseDate), histogram);
    }
  }
}
