import type { ByName } from './by-name.ts';
import type { Codes } from './codes.ts';
import type { Days } from './day-histogram.ts';
import type { DateRange } from './instant-range.ts';
import type { MoneyTotals } from './money-totals.ts';
import type {
  CodeName,
  CountName,
  DateName,
  LagName,
  MoneyName,
  OrganisationName,
  TimeName,
} from './names.ts';
import type { OrganisationCounts } from './organisation-census.ts';

/**
 * What the processes of a run hold, in numbers: `results.statistics`, described by
 * `schemas/vitrina/statistics.schema.json`. It depends on the releases alone, not on how they are packed.
 */
export interface Statistics {
  readonly counts: ByName<CountName, number>;
  readonly codes: ByName<CodeName, Codes>;
  readonly organisations: ByName<OrganisationName, OrganisationCounts>;
  readonly money: ByName<MoneyName, MoneyTotals>;
  readonly dates: ByName<DateName, DateRange>;
  /** Days from one step of a process to another. */
  readonly times: ByName<TimeName, Days>;
  /** Days from an event to the first release that tells of it. */
  readonly lags: ByName<LagName, Days>;
}
