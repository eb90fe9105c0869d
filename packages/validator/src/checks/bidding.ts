import type { Rule } from '../view/rule.ts';
import type { Amount, Process, RootScope, View } from '../view/view.ts';

/** A valid bid of one bidder. */
export interface Bid {
  /** The bidder's id as JSON text. */
  readonly bidder: string;
  readonly amount: Amount;
}

/** How bids and their outcome are read, by the rules of Cardinal. */
export interface BiddingReader {
  /** What has to be there before any of it says something. */
  readonly needs: Rule;
  /** Whether the tender is not cancelled, and no award is still to be decided. */
  isDecided(process: Process): boolean;
  /** The only supplier of the only active award; undefined where there are more, or none. */
  soleWinner(process: Process): string | undefined;
  /** Bids with status `valid`, an amount, and exactly one bidder, who has an id. */
  validBids(process: Process): readonly Bid[];
}

/** An award without status does not say that others will follow. */
const DECIDED: ReadonlySet<string | undefined> = new Set([
  'active',
  'cancelled',
  'unsuccessful',
  undefined,
]);

/** Declares bids, awards and what they are read from. */
export function declareBidding(root: RootScope): BiddingReader {
  const tenderStatus = root.text('tender/status');
  const awards = root.objects('awards[]');
  const awardStatus = awards.text('status');
  const suppliers = awards.objects('suppliers[]');
  const supplierId = suppliers.id('id');
  const bids = root.objects('bids/details[]');
  const bidStatus = bids.text('status');
  const bidValue = bids.amount('value');
  const tenderers = bids.objects('tenderers[]');
  const tendererId = tenderers.id('id');

  function soleId(views: Iterable<View>, id: typeof supplierId): string | undefined {
    const [only, ...others] = views;
    const found = only?.get(id);
    return found === undefined || others.length > 0 ? undefined : JSON.stringify(found);
  }

  return {
    needs: { all: [awardStatus, supplierId, bidStatus, bidValue, tendererId] },
    isDecided: (process) =>
      process.get(tenderStatus) !== 'cancelled' &&
      Array.from(process.each(awards)).every((award) => DECIDED.has(award.get(awardStatus))),
    soleWinner(process) {
      const [award, ...others] = Array.from(process.each(awards)).filter(
        (view) => view.get(awardStatus) === 'active',
      );
      if (award === undefined || others.length > 0) return undefined;
      return soleId(award.each(suppliers), supplierId);
    },
    validBids: (process) =>
      Array.from(process.each(bids)).flatMap((bid): Bid[] => {
        const bidder = soleId(bid.each(tenderers), tendererId);
        const amount = bid.get(bidValue);
        if (bid.get(bidStatus) !== 'valid' || bidder === undefined || !amount) return [];
        return [{ bidder, amount }];
      }),
  };
}
