import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../packages/validator/src/json.ts';
import type { Measure } from '../../packages/validator/src/measures/measure.ts';
import {
  createMeasureTally,
  type MeasureTally,
} from '../../packages/validator/src/measures/measure-tally.ts';
import { POPULATIONS } from '../../packages/validator/src/measures/populations.ts';
import type { Pack } from '../../packages/validator/src/packs/pack.ts';
import { type ProcessData, viewProcess } from '../../packages/validator/src/view/object-view.ts';
import { CRITERION_MEASURES } from '../support/criterion-measures.ts';
import { TODAY } from '../support/measure-processes.ts';
import { viewTape } from '../support/tape-view.ts';

const SETTINGS = { seed: 20_241_124, numRuns: 60 };
const SOURCE = { title: 'A law', url: 'https://example.org/law' };
const ALWAYS_VALID = { validFrom: null, validTo: null, source: SOURCE };
const packs: readonly Pack[] = [
  {
    id: 'small',
    params: {
      'population/low-value': {
        amount: [{ ...ALWAYS_VALID, value: 100 }],
        currency: [{ ...ALWAYS_VALID, value: 'EUR' }],
      },
    },
  },
];

const measures: readonly Measure[] = [
  ...CRITERION_MEASURES.map(([, measure]) => measure),
  ...(Object.keys(POPULATIONS) as Measure['population'][]).map(
    (population): Measure => ({ population, has: { present: 'id' } }),
  ),
  {
    population: 'CON',
    where: { not: { path: 'period/endDate', olderThan: 30 } },
    has: {
      any: [
        { path: 'dateSigned', olderThan: 400 },
        { some: 'AMEND', atLeast: 2 },
      ],
    },
  },
];

/** Now and then something of a type that it should not be, or nothing. */
function usually(arbitrary: fc.Arbitrary<JsonValue>): fc.Arbitrary<JsonValue> {
  const wrong = fc.constantFrom<JsonValue>(null, '', 'n/a', 4, [], {}, true, 'soon');
  return fc.oneof({ weight: 9, arbitrary }, { weight: 1, arbitrary: wrong });
}

function object(
  members: Readonly<Record<string, fc.Arbitrary<JsonValue>>>,
): fc.Arbitrary<JsonValue> {
  const loose = Object.fromEntries(
    Object.entries(members).map(([key, arbitrary]) => [key, usually(arbitrary)]),
  );
  return fc.record(loose, { requiredKeys: [] }) as fc.Arbitrary<JsonValue>;
}

const list = (items: fc.Arbitrary<JsonValue>): fc.Arbitrary<JsonValue> =>
  fc.array(usually(items), { maxLength: 3 });
const id = fc.constantFrom<JsonValue>('1', '2', 1);
const day = fc
  .integer({ min: -1_200, max: 200 })
  .map((days) => new Date(Date.parse(TODAY) + days * 86_400_000).toISOString());
const value = object({
  amount: fc.integer({ min: 0, max: 300 }),
  currency: fc.constantFrom('EUR', 'MXN'),
});
const organisation = object({ id, name: fc.constant('Bridges Ltd') });
const documents = list(object({ documentType: fc.constantFrom('awardNotice', 'contractSigned') }));
const amendment = object({ id, date: day, rationale: fc.constant('More sand') });
const release = object({
  date: day,
  buyer: organisation,
  parties: list(
    object({ id, name: fc.constant('Roads'), roles: list(fc.constantFrom('buyer', 'supplier')) }),
  ),
  tender: object({
    id,
    title: fc.constant('Road'),
    status: fc.constantFrom('planned', 'active', 'complete', 'cancelled'),
    procurementMethod: fc.constantFrom('open', 'direct'),
    numberOfTenderers: fc.integer({ min: 0, max: 2 }),
    value,
    tenderPeriod: object({ startDate: day, endDate: day }),
    documents,
  }),
  bids: object({
    details: list(object({ id, value, status: fc.constantFrom('valid', 'disqualified') })),
  }),
  awards: list(
    object({
      id,
      date: day,
      status: fc.constantFrom('active', 'cancelled'),
      value,
      suppliers: list(organisation),
      items: list(object({ id, description: fc.constant('Sand') })),
    }),
  ),
  contracts: list(
    object({
      id,
      awardID: id,
      status: fc.constantFrom('active', 'pending', 'terminated'),
      dateSigned: day,
      period: object({ startDate: day, endDate: day }),
      documents,
      amendments: list(amendment),
      amendment,
    }),
  ),
});
const process: fc.Arbitrary<ProcessData> = fc
  .tuple(fc.array(release, { minLength: 1, maxLength: 3 }), fc.boolean(), fc.nat(1_000_000))
  .map(([releases, isPublished, number]) => {
    const objects = releases.filter((one): one is JsonObject => typeof one === 'object');
    const ocid = `ocds-213czf-${number}`;
    const compiled = objects.at(-1) ?? {};
    return isPublished
      ? { ocid, compiled, releases: [], basis: 'published' }
      : { ocid, compiled, releases: objects, basis: objects.length === 1 ? 'single' : 'merged' };
  });
const processes = fc.array(process, { maxLength: 8 });

function start(): MeasureTally {
  return createMeasureTally(measures, { asOf: TODAY, packs });
}

function tallyOf(list: readonly ProcessData[], view = viewProcess): MeasureTally {
  const tally = start();
  for (const one of list) tally.fold(view(one));
  return tally;
}

describe('measures of any processes', () => {
  it('does not depend on the order of processes, nor on how they are shared out', () => {
    const shuffled = processes.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
        fc.nat(8),
        fc.nat(8),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([list, other, first, second]) => {
        const whole = tallyOf(list);
        const cuts = [0, Math.min(first, second), Math.max(first, second), other.length];
        const parts = cuts.slice(1).map((cut, index) => tallyOf(other.slice(cuts[index], cut)));
        const together = start();
        for (const part of parts.reverse()) {
          together.absorb(JSON.parse(JSON.stringify(part.save())));
        }
        expect(JSON.stringify(together.save())).toBe(JSON.stringify(whole.save()));
        expect(JSON.stringify(together.finalise())).toBe(JSON.stringify(whole.finalise()));
      }),
      SETTINGS,
    );
  });

  it('counts what is due by the newest day as if that had been known from the start', () => {
    fc.assert(
      fc.property(processes, fc.integer({ min: 18_900, max: 20_088 }), (list, newest) => {
        const early = createMeasureTally(measures, { asOf: dateOf(newest), packs });
        for (const one of list) early.fold(viewProcess(one));
        expect(early.finalise(newest)).toEqual(tallyOf(list).finalise(newest));
      }),
      SETTINGS,
    );
  });

  it('is the same on another engine', () => {
    fc.assert(
      fc.property(processes, (list) => {
        expect(tallyOf(list, viewTape).save()).toEqual(tallyOf(list).save());
      }),
      SETTINGS,
    );
  });

  it('never counts more than there is', () => {
    fc.assert(
      fc.property(processes, (list) => {
        for (const result of Object.values(tallyOf(list).finalise())) {
          expect(result.has + result.unknown).toBeLessThanOrEqual(result.population);
          expect(result.parent.having).toBeLessThanOrEqual(list.length);
          const reasons = Object.values(result.reasons).reduce((sum, count) => sum + count, 0);
          expect(reasons).toBe(result.unknown + result.undecided);
        }
      }),
      SETTINGS,
    );
  });
});

function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
