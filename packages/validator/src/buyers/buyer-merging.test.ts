import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Outcome } from '../assessment.ts';
import type { JsonObject } from '../json.ts';
import type { ProcessRecord } from '../processes/process-record.ts';
import { viewProcess } from '../view/object-view.ts';
import { type BuyerTally, createBuyerTally } from './buyer-tally.ts';

const SETTINGS = { seed: 20_241_124, numRuns: 150 };
const CHECKS = ['quality/one', 'measure/two'];
const OUTCOMES: readonly Outcome[] = ['pass', 'fail', 'not-published', 'not-applicable'];
const REFERENCES = ['Town', '1', 'XX-A', 'state', 'Nobody'];

const id = fc.constantFrom<string | number>(1, '1', 'A', 'B');
const name = fc.constantFrom('Town', 'TOWN', 'State', 'Státe', '__proto__');
const organisation = fc.record(
  {
    id,
    name,
    identifier: fc.record({ scheme: fc.constantFrom('XX', 'YY'), id }, { requiredKeys: ['id'] }),
    roles: fc.constantFrom(['buyer'], ['procuringEntity'], ['supplier']),
  },
  { requiredKeys: [] },
);
const value = fc.record({
  amount: fc.constantFrom(0.1, 1e21, -5, 1 / 3),
  currency: fc.constantFrom('EUR', 'GTQ', '__proto__', ''),
});
const compiled = fc.record(
  {
    buyer: organisation,
    parties: fc.array(organisation, { maxLength: 3 }),
    tender: fc.record({ value, procuringEntity: organisation }, { requiredKeys: [] }),
    awards: fc.array(fc.record({ id, value }), { maxLength: 2 }),
    contracts: fc.array(fc.record({ id, value }), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const part = fc.integer({ min: 0, max: 2 });
/** Processes, what checks say of them, where each goes, and the order in which they come. */
const processes = fc.array(
  fc.record({
    compiled,
    isJudged: fc.integer({ min: 0, max: 4 }).map((number) => number > 0),
    outcomes: fc.tuple(fc.constantFrom(...OUTCOMES), fc.constantFrom(...OUTCOMES)),
    part,
    rank: fc.integer(),
  }),
  { maxLength: 14 },
);
type Drawn = typeof processes extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

/** So few that there is not room for all. */
const LIMITS = { spellings: 4, buyers: 3, listed: 2 };

function start(texts: readonly string[]): BuyerTally {
  const references = texts.map((text) => ({ text }));
  return createBuyerTally({ references, checks: CHECKS, limits: LIMITS });
}

function count(texts: readonly string[], found: readonly Drawn[]): BuyerTally {
  const tally = start(texts);
  for (const one of found) fold(tally, one);
  return tally;
}

function fold(tally: BuyerTally, { compiled: drawn, isJudged, outcomes }: Drawn): void {
  const release = drawn as JsonObject;
  const ocid = 'ocds-213czf-1';
  const omitted = { repeated: 1, older: 0 };
  const record = { ocid, releases: [release], omitted } as unknown as ProcessRecord;
  const data = { ocid, basis: 'single', compiled: release, releases: [release] } as const;
  const said = CHECKS.map((check, index) => [check, outcomes[index] ?? 'pass'] as const);
  tally.take(record, isJudged ? viewProcess(data) : null)?.count(new Map(isJudged ? said : []));
}

it.each([[['*']], [REFERENCES]])(
  'numbers by buyer do not depend on order and sharing: %j',
  (texts) => {
    fc.assert(
      fc.property(processes, (all) => {
        const whole = count(texts, all);
        const shuffled = [...all].sort((one, other) => one.rank - other.rank);
        const together = start(texts);
        for (const number of [2, 0, 1]) {
          const own = shuffled.filter((one) => one.part === number);
          together.absorb(JSON.parse(JSON.stringify(count(texts, own).save())));
        }
        expect(together.save()).toEqual(whole.save());
        expect(together.finalise()).toEqual(whole.finalise());
      }),
      SETTINGS,
    );
  },
);

it('outcomes of a buyer sum to its processes', () => {
  fc.assert(
    fc.property(processes, (all) => {
      const { buyers, unlisted, withoutBuyer } = count(['*'], all).finalise();
      for (const { processes: own, checks } of [...buyers, unlisted, withoutBuyer]) {
        expect(Object.keys(checks)).toEqual(CHECKS);
        for (const counts of Object.values(checks)) {
          expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(own);
        }
      }
    }),
    SETTINGS,
  );
});

it('processes are of those asked for, or not', () => {
  fc.assert(
    fc.property(processes, (all) => {
      const { processes: own, otherProcesses, references } = count(REFERENCES, all).finalise();
      expect(own + otherProcesses).toBe(all.length);
      const counts = references.map((reference) => reference.processes);
      expect(Math.max(...counts)).toBeLessThanOrEqual(own);
      expect(counts.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(own);
    }),
    SETTINGS,
  );
});
