import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardView } from '../view/guard-view.ts';
import { type ProcessData, viewProcess } from '../view/object-view.ts';
import { createStatistics, type StatisticsState } from './create-statistics.ts';
import { processFields } from './fields.ts';

const SETTINGS = { seed: 20_241_124, numRuns: 60 };
/** So few that there is not room for all. */
const LIMITS = { mostCodes: 3, mostCurrencies: 2 };

const id = fc.constantFrom<string | number>(1, '1', 'A', 'B', '');
const date = fc.constantFrom(
  '2024-01-01',
  '2024-02-03T04:05:06+02:00',
  '9999-12-31',
  '1901-01-01',
  'x',
);
const value = fc.record({
  amount: fc.constantFrom<number | string>(0.1, 1e21, -5, 1 / 3, '7'),
  currency: fc.constantFrom('EUR', 'GTQ', 'USD', '__proto__', ''),
});
const organisation = fc.record(
  {
    id,
    name: fc.constantFrom('Town', 'Builder'),
    identifier: fc.record(
      { scheme: fc.constantFrom(...'UVWXYZ', ''), id },
      { requiredKeys: ['id'] },
    ),
    roles: fc.constant(['supplier']),
    address: fc.constant({ locality: 'Lagoa' }),
  },
  { requiredKeys: [] },
);
const items = fc.array(fc.record({ id, classification: fc.constant({ scheme: 'CPV' }) }), {
  maxLength: 2,
});
const release = fc.record(
  {
    id,
    date,
    tag: fc.constantFrom<string | string[]>(['tender'], ['award', 'contract'], 'award'),
    language: fc.constantFrom('en', 'es', 'pt', 'hy', 'md'),
    buyer: organisation,
    parties: fc.array(organisation, { maxLength: 3 }),
    tender: fc.record({
      value,
      items,
      tenderPeriod: fc.record({ startDate: date, endDate: date }),
    }),
    awards: fc.array(
      fc.record({ id, date, value, suppliers: fc.array(organisation, { maxLength: 2 }) }),
      { maxLength: 3 },
    ),
    contracts: fc.array(fc.record({ id, awardID: id, dateSigned: date, value }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);
const process: fc.Arbitrary<ProcessData> = fc.record({
  ocid: fc.constantFrom('ocds-213czf-1', 'bad'),
  basis: fc.constantFrom('merged', 'single', 'published'),
  compiled: release,
  releases: fc.array(release, { maxLength: 3 }),
});
/** Processes, where each of them goes, and the order in which they come. */
const processes = fc.array(
  fc.record({ process, part: fc.integer({ min: 0, max: 2 }), rank: fc.integer() }),
  { maxLength: 12 },
);

function count(found: readonly ProcessData[]): StatisticsState {
  const statistics = createStatistics(LIMITS);
  for (const data of found) {
    statistics.fold(guardView(viewProcess(data), processFields, { history: true }));
  }
  return statistics;
}

describe('statistics', () => {
  it('do not depend on order, nor on how processes are shared out', () => {
    fc.assert(
      fc.property(processes, (all) => {
        const whole = count(all.map(({ process: data }) => data));
        const shuffled = [...all].sort((one, other) => one.rank - other.rank);
        const parts = [0, 1, 2].map((number) =>
          count(shuffled.filter(({ part }) => part === number).map(({ process: data }) => data)),
        );
        const together = createStatistics(LIMITS);
        for (const part of parts) together.absorb(JSON.parse(JSON.stringify(part.save())));
        expect(together.save()).toEqual(whole.save());
        expect(together.finalise()).toEqual(whole.finalise());
      }),
      SETTINGS,
    );
  });

  it('say the same whoever of them absorbs', () => {
    fc.assert(
      fc.property(processes, (all) => {
        const [one, other] = [0, 1].map((number) =>
          count(all.filter(({ part }) => part === number).map(({ process: data }) => data)),
        ) as [StatisticsState, StatisticsState];
        const [ofOne, ofOther] = [one.save(), other.save()];
        one.absorb(ofOther);
        other.absorb(ofOne);
        expect(one.finalise()).toEqual(other.finalise());
      }),
      SETTINGS,
    );
  });

  it('come back as they were saved', () => {
    fc.assert(
      fc.property(fc.array(process, { maxLength: 6 }), (all) => {
        const saved = count(all).save();
        const again = createStatistics(LIMITS);
        again.absorb(JSON.parse(JSON.stringify(saved)));
        expect(again.save()).toEqual(saved);
      }),
      SETTINGS,
    );
  });
});
