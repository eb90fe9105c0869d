import { type Groups, groups } from '../states/groups.ts';
import { type Tally, tally } from '../states/tally.ts';
import { type ByName, forEach } from './by-name.ts';
import { type Counters, createCounters } from './counters.ts';
import { createDayHistogram, type DayHistogram } from './day-histogram.ts';
import { createInstantRange, type InstantRange } from './instant-range.ts';
import {
  CODE_NAMES,
  COUNT_NAMES,
  type CodeName,
  type CountName,
  DATE_NAMES,
  type DateName,
  LAG_NAMES,
  type LagName,
  MONEY_NAMES,
  type MoneyName,
  TIME_NAMES,
  type TimeName,
} from './names.ts';
import { createOrganisationCensus, type OrganisationCensus } from './organisation-census.ts';

/** Everything that is counted while processes pass, by what it is called in the result. */
export interface Ledger {
  readonly counts: Counters<CountName>;
  readonly codes: ByName<CodeName, Tally>;
  readonly organisations: OrganisationCensus;
  readonly money: ByName<MoneyName, Groups>;
  readonly dates: ByName<DateName, InstantRange>;
  readonly times: ByName<TimeName, DayHistogram>;
  readonly lags: ByName<LagName, DayHistogram>;
}

/** Limits of what is listed by name. */
export interface StatisticsOptions {
  /** Different codes of one kind, and schemes of organisations; 5,000 where absent. */
  readonly mostCodes?: number;
  /** Currencies of one kind of amounts; 1,000 where absent. */
  readonly mostCurrencies?: number;
}

const MOST_CODES = 5_000;
const MOST_CURRENCIES = 1_000;

/** Starts without anything. */
export function createLedger({
  mostCodes = MOST_CODES,
  mostCurrencies = MOST_CURRENCIES,
}: StatisticsOptions): Ledger {
  return {
    counts: createCounters(COUNT_NAMES),
    codes: forEach(CODE_NAMES, tally(mostCodes).create),
    organisations: createOrganisationCensus(mostCodes),
    money: forEach(MONEY_NAMES, groups(mostCurrencies).create),
    dates: forEach(DATE_NAMES, createInstantRange),
    times: forEach(TIME_NAMES, createDayHistogram),
    lags: forEach(LAG_NAMES, createDayHistogram),
  };
}
