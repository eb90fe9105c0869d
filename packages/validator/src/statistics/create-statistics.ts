import type { OmittedReleases, UnjudgedProcess } from '../processes/process-record.ts';
import type { SavedCounts } from '../states/counts.ts';
import type { SavedGroups } from '../states/groups.ts';
import type { State } from '../states/state.ts';
import { viewProcess } from '../view/object-view.ts';
import type { Process } from '../view/view.ts';
import { absorbEach, type ByName, mapEach, saveEach } from './by-name.ts';
import { listCodes } from './codes.ts';
import type { SavedDays } from './day-histogram.ts';
import { foldAwards } from './fold-awards.ts';
import { foldBids } from './fold-bids.ts';
import { foldContracts } from './fold-contracts.ts';
import { foldDocuments } from './fold-documents.ts';
import { foldItems } from './fold-items.ts';
import { foldLags } from './fold-lags.ts';
import { foldOrganisations } from './fold-organisations.ts';
import { foldProcess } from './fold-process.ts';
import { foldReleases } from './fold-releases.ts';
import { foldTender } from './fold-tender.ts';
import type { SavedRange } from './instant-range.ts';
import { createLedger, type Ledger, type StatisticsOptions } from './ledger.ts';
import { listMoneyTotals } from './money-totals.ts';
import type { CodeName, CountName, DateName, LagName, MoneyName, TimeName } from './names.ts';
import type { SavedCensus } from './organisation-census.ts';
import { type ProcessInHand, takeInHand } from './process-in-hand.ts';
import type { Statistics } from './statistics.ts';

/** Statistics as plain JSON. */
export interface SavedStatistics {
  readonly counts: ByName<CountName, number>;
  readonly codes: ByName<CodeName, SavedCounts>;
  readonly organisations: SavedCensus;
  readonly money: ByName<MoneyName, SavedGroups>;
  readonly dates: ByName<DateName, SavedRange>;
  readonly times: ByName<TimeName, SavedDays>;
  readonly lags: ByName<LagName, SavedDays>;
}

/** Counts processes, each once: what several have counted is put together by `absorb`. */
export interface StatisticsState extends State<SavedStatistics> {
  /** A process, and how many of its releases are not in its history. */
  fold(process: Process, omitted?: OmittedReleases): void;
  /** A process without a state to look at: its releases count, and why there is none. */
  foldUnjudged(process: UnjudgedProcess): void;
  finalise(): Statistics;
}

const NONE_OMITTED: OmittedReleases = { repeated: 0, older: 0, linked: 0 };

const FOLDS: readonly ((found: ProcessInHand, ledger: Ledger) => void)[] = [
  foldProcess,
  foldTender,
  foldBids,
  foldAwards,
  foldContracts,
  foldItems,
  foldDocuments,
  foldOrganisations,
];

/** Starts statistics of no processes. */
export function createStatistics(options: StatisticsOptions = {}): StatisticsState {
  const ledger = createLedger(options);
  const { counts, codes, organisations, money, dates, times, lags } = ledger;
  return {
    fold(process, omitted = NONE_OMITTED) {
      const { ocid, history } = process;
      // Where nothing but a compiled release is published, that is what was released.
      const releases = history.length > 0 ? history : [process];
      foldReleases({ ocid, releases, omitted }, ledger);
      foldLags(history, ledger);
      const found = takeInHand(process);
      for (const fold of FOLDS) fold(found, ledger);
    },
    foldUnjudged({ ocid, releases, omitted, reason }) {
      const { history } = viewProcess({ ocid, basis: 'published', compiled: {}, releases });
      foldReleases({ ocid, releases: history, omitted }, ledger);
      counts.add('ocidsNotJudged');
      codes.reasonsNotJudged.add(reason);
    },
    save: () => ({
      counts: counts.save(),
      codes: saveEach(codes),
      organisations: organisations.save(),
      money: saveEach(money),
      dates: saveEach(dates),
      times: saveEach(times),
      lags: saveEach(lags),
    }),
    absorb(saved) {
      counts.absorb(saved.counts);
      absorbEach(codes, saved.codes);
      organisations.absorb(saved.organisations);
      absorbEach(money, saved.money);
      absorbEach(dates, saved.dates);
      absorbEach(times, saved.times);
      absorbEach(lags, saved.lags);
    },
    finalise: () => ({
      counts: counts.save(),
      codes: mapEach(codes, (state) => listCodes(state.finalise())),
      organisations: organisations.finalise(),
      money: mapEach(money, (state) => listMoneyTotals(state.finalise())),
      dates: mapEach(dates, (state) => state.finalise()),
      times: mapEach(times, (state) => state.finalise()),
      lags: mapEach(lags, (state) => state.finalise()),
    }),
  };
}
