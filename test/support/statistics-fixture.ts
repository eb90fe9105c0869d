import type { Statistics } from '@vitrina/validator';
import { createStatistics } from '../../packages/validator/src/statistics/create-statistics.ts';

/** The numbers of some thousand processes in two currencies; what is not set here is 0. */
export function makeStatistics(): Statistics {
  const none = createStatistics().finalise();
  const codes = (counts: Record<string, number>) => ({
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts,
    other: 0,
  });
  const days = (count: number, median: number, p90: number) => ({
    ...{ count, min: 0, median, p90, max: 400, implausible: 0 },
  });
  const euros = { count: 3100, sum: '1284123450.75', min: '0', max: '9000000', rounded: 0 };
  const dollars = { count: 12, sum: '96000', min: '100', max: '20000', rounded: 0 };
  return {
    ...none,
    counts: { ...none.counts, ocids: 4082, ocidsNotJudged: 2, releases: 5120 },
    codes: {
      ...none.codes,
      releasesPerProcess: codes({ '1': 3500, '2': 400, '14': 182 }),
      stages: codes({ award: 3100, contract: 2950, tender: 4080 }),
    },
    organisations: {
      ...none.organisations,
      all: { ...none.organisations.all, count: 1410 },
      buyers: { ...none.organisations.buyers, count: 38 },
      suppliers: { ...none.organisations.suppliers, count: 1 },
    },
    money: {
      ...none.money,
      awards: { currencies: { EUR: euros, USD: dollars, '': dollars }, other: 0 },
      contracts: {
        currencies: { AMD: dollars, EUR: euros, 'G\u202eTQ': dollars, USD: dollars },
        other: 3,
      },
    },
    dates: {
      ...none.dates,
      releases: {
        count: 5120,
        first: '2024-03-01T00:00:00.000Z',
        last: '2026-11-20T09:30:00.000Z',
      },
    },
    lags: { ...none.lags, tender: days(4080, 1, 3), award: days(3100, 12.5, 80) },
  };
}
