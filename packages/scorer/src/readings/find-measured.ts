import { type MeasureResult, measureKey } from '@vitrina/validator';
import { type Amount, knownAmount } from '../arithmetic/amount.ts';
import { rangeOfOrigin } from '../arithmetic/range-of-formula.ts';
import { publish } from '../arithmetic/rounding.ts';
import type { Evidence } from '../evidence.ts';
import type { MeasureStatistic, Origin } from '../formula.ts';
import type { UnknownReason } from '../scorecard.ts';
import { amountOfOpenShare } from './amount-of-share.ts';
import { type Found, foundNothing } from './found.ts';

type MeasureOrigin = Extract<Origin, { readonly measure: unknown }>;

/** Fewer than so many say little of the rest. */
export const SMALL_SAMPLE = 30;

/** Finds what of a measure counts. */
export function findMeasured(
  origin: MeasureOrigin,
  { assessment, measureOf, isCensus }: Evidence,
): Found {
  const about = { origin: 'measure', id: measureKey(origin.measure) } as const;
  const range = rangeOfOrigin(origin);
  const result = measureOf(origin.measure);
  if (assessment === null) return foundNothing(about, 'no-data', range);
  if (result === undefined) return foundNothing(about, 'not-measured', range);
  const found = judge(result, origin.statistic ?? 'share', isCensus);
  const counts = { passed: result.has, of: result.population };
  if (typeof found === 'string' && found !== 'not-applicable') {
    const nothing = foundNothing(about, found, range);
    return { ...nothing, trace: { ...nothing.trace, ...counts } };
  }
  const amount = found === 'not-applicable' ? null : found;
  const known = amount?.known ?? null;
  return {
    trace: {
      ...about,
      value: known !== null && Number.isFinite(known) ? publish(known) : null,
      ...counts,
    },
    value: amount === null ? { state: 'not-applicable' } : { state: 'amount', amount },
    range,
    unreadable: 'no-data',
  };
}

function judge(
  result: MeasureResult,
  statistic: MeasureStatistic,
  isCensus: boolean,
): Amount | UnknownReason | 'not-applicable' {
  const { population, has, unknown, undecided, parent, lag } = result;
  if (parent.processes === 0) return 'no-data';
  if (statistic === 'population') return count(population, undecided);
  if (statistic === 'has') return count(has, unknown + undecided);
  const isLag = statistic === 'median' || statistic === 'p90';
  // What never came took longer than any number of days.
  if (parent.having === 0) return knownAmount(isLag ? Infinity : 0);
  const size = isLag ? (lag?.count ?? 0) : population;
  if (size < SMALL_SAMPLE && !isCensus) return 'small-sample';
  if (isLag) return lag === undefined || lag.count === 0 ? 'no-data' : knownAmount(lag[statistic]);
  if (population + undecided === 0) return 'not-applicable';
  return amountOfOpenShare({ passed: has, of: population, unknown, undecided }) ?? 'no-data';
}

/** A number of which some more may be. */
function count(sure: number, open: number): Amount {
  const found = { low: sure, high: sure + open };
  return { reach: found, found, known: sure, reasons: [] };
}
