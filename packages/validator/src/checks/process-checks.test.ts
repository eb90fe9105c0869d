import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { LONE_RELEASE } from '../processes/formation-of.ts';
import { createProcessTally, type ProcessFinding } from '../tally/process-tally.ts';
import { viewProcess } from '../view/object-view.ts';
import { processChecks } from './process-checks.ts';

const SETTINGS = { seed: 20_241_124, numRuns: 40 };

const id = fc.constantFrom('ES-1', 'ES-2', 'ES-3', 1, '1', '-', null, {});
const amount = fc.record(
  {
    amount: fc.oneof(fc.integer({ min: -10, max: 300 }), fc.constant('7')),
    currency: fc.constantFrom('EUR', 'GTQ', ''),
  },
  { requiredKeys: [] },
);
const date = fc.constantFrom(
  '2023-05-06T00:00:00Z',
  '2024-05-06',
  '2024-09-01T10:00:00Z',
  'soon',
  4,
);
const organisation = fc.record({ id }, { requiredKeys: [] });
const award = fc.record(
  {
    id,
    status: fc.constantFrom('active', 'pending', 'cancelled'),
    date,
    value: amount,
    suppliers: fc.oneof(fc.array(organisation, { maxLength: 2 }), fc.constant('none')),
  },
  { requiredKeys: [] },
);
const release = fc.record(
  {
    date,
    buyer: organisation,
    parties: fc.array(organisation, { maxLength: 3 }),
    planning: fc.record({ budget: fc.record({ amount }) }),
    tender: fc.record({ value: amount, status: fc.constantFrom('active', 'cancelled') }),
    awards: fc.oneof(fc.array(award, { maxLength: 3 }), fc.constant(null)),
    bids: fc.record({
      details: fc.array(
        fc.record({
          status: fc.constantFrom('valid', 'invited'),
          value: amount,
          tenderers: fc.array(organisation, { maxLength: 2 }),
        }),
        { maxLength: 3 },
      ),
    }),
    relatedProcesses: fc.array(
      fc.record({
        scheme: fc.constantFrom('ocid', 'other'),
        identifier: fc.constantFrom('0', '1', '2', 'x'),
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);
const publications = fc.array(fc.tuple(release, fc.array(release, { maxLength: 2 })), {
  maxLength: 12,
});

const textOf = ({ check, subject, evidence }: ProcessFinding) =>
  JSON.stringify([check.id, subject, evidence]);
const start = () => {
  const findings: ProcessFinding[] = [];
  const tally = createProcessTally(processChecks, {
    asOf: '2024-12-31',
    isStrict: true,
    onFinding: (finding) => findings.push(finding),
    onProblem: (_, fault) => {
      throw fault;
    },
  });
  return { findings, tally };
};
/** As if not all that are referred to had been read. */
const isProcess = (ocid: string) => Number(ocid) < 6;
const outcome = ({ findings, tally }: ReturnType<typeof start>) => {
  const results = tally.finalise(isProcess);
  return { results, findings: findings.map(textOf).sort() };
};
const processesOf = (publication: readonly (readonly [JsonObject, JsonObject[]])[]) =>
  publication.map(([compiled, releases], index) => {
    const ocid = String(index);
    return viewProcess({ ocid, basis: 'merged', compiled: { ocid, ...compiled }, releases });
  });

it('never throw, and count every process once', () => {
  fc.assert(
    fc.property(publications, (publication) => {
      const run = start();
      for (const process of processesOf(publication as never))
        run.tally.fold(process, LONE_RELEASE);
      for (const [check, { counts, population }] of Object.entries(run.tally.finalise(isProcess))) {
        expect(Object.values(counts).reduce((sum, units) => sum + units)).toBe(population);
        const unit = processChecks.find((each) => each.id === check)?.unit;
        if (unit !== 'dataset') expect(population).toBe(publication.length);
      }
    }),
    SETTINGS,
  );
});

it('say the same of shuffled processes, and of parts that are put together in any order', () => {
  fc.assert(
    fc.property(publications, fc.infiniteStream(fc.nat(2)), (publication, parts) => {
      const processes = processesOf(publication as never);
      const whole = start();
      for (const process of processes) whole.tally.fold(process, LONE_RELEASE);
      const expected = outcome(whole);

      const backwards = start();
      for (const process of [...processes].reverse()) backwards.tally.fold(process, LONE_RELEASE);
      expect(outcome(backwards)).toEqual(expected);

      const shares = [start(), start(), start()];
      for (const process of processes)
        shares[parts.next().value!]!.tally.fold(process, LONE_RELEASE);
      const merged = start();
      for (const { tally } of [...shares].reverse()) {
        merged.tally.absorb(JSON.parse(JSON.stringify(tally.save())));
      }
      const { results, findings } = outcome(merged);
      expect(results).toEqual(expected.results);
      const early = shares.flatMap((share) => share.findings.map(textOf));
      expect([...early, ...findings].sort()).toEqual(expected.findings);
    }),
    SETTINGS,
  );
});
