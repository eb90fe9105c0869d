import {
  type Assessment,
  type BuyerResult,
  bytesSource,
  type CheckOptions,
  check,
  type JsonObject,
} from '@vitrina/validator';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../support/random.ts';
import { schemaErrors } from '../support/result-schemas.ts';

const PROCESSES = 40;

/** Bodies that write themselves in ways of their own, and one pair that nothing but a name tells apart. */
const BODIES: readonly JsonObject[] = [
  { id: 'T', name: 'Town', identifier: { scheme: 'XX', id: '1' } },
  { id: 'S', name: 'State', identifier: { scheme: 'XX', id: '2' } },
  { id: 7, name: 'School' },
  { name: 'Council' },
  { name: 'COUNCIL' },
];

/** Two releases a process now and then, so that processes have to be put together. */
function makeReleases(seed: number): readonly JsonObject[] {
  const random = createRandom(seed);
  const pick = (): JsonObject => BODIES[random.between(0, BODIES.length - 1)] ?? {};
  return Array.from({ length: PROCESSES }, (_, number): JsonObject[] => {
    const body = pick();
    const { id = 'X', name = '' } = body;
    const reference: JsonObject = 'id' in body ? { id, name } : { name };
    const parties = 'id' in body ? [{ ...body, roles: ['buyer'] }] : [];
    const release: JsonObject = {
      ocid: `ocds-213czf-${number}`,
      id: `${number}-1`,
      date: '2026-01-01T00:00:00Z',
      tag: ['award'],
      initiationType: 'tender',
      language: 'en',
      ...(number % 5 === 0
        ? { tender: { id: '1', procuringEntity: reference } }
        : { buyer: reference }),
      parties,
      awards: [
        {
          id: '1',
          date: `2025-1${number % 3}-01T00:00:00Z`,
          value: { amount: number + 0.25, currency: number % 2 === 0 ? 'EUR' : 'USD' },
          suppliers: [{ id: number % 7 === 0 ? 'missing' : 'T', name: 'Supplier' }],
        },
      ],
    };
    const later = { ...release, id: `${number}-2`, date: '2026-02-01T00:00:00Z' };
    return seed % 2 === 0 && number % 3 === 0 ? [release, later] : [release];
  }).flat();
}

async function assess(
  files: readonly (readonly JsonObject[])[],
  options: CheckOptions,
): Promise<Assessment> {
  const sources = files.map((releases, index) => {
    const text = JSON.stringify({ uri: 'https://example.org/', version: '1.1', releases });
    return bytesSource(`${index}.json`, new TextEncoder().encode(text));
  });
  return check(sources, { asOf: '2026-06-01', ...options });
}

const ofBuyers = (...texts: readonly string[]): CheckOptions => ({
  buyers: texts.map((text) => ({ text })),
});

describe.each([1, 2])('a publication of several buyers, seed %i', (seed) => {
  const releases = makeReleases(seed);

  it('gives each buyer what a run about that buyer alone gives', async () => {
    const every = (await assess([releases], ofBuyers('*'))).results.buyers?.buyers ?? [];
    expect(every.length).toBe(BODIES.length);
    for (const buyer of every) {
      const { id, name = '' } = buyer;
      const by = id === undefined ? 'name' : 'id';
      const references = [{ text: String(id ?? name), by }] as const;
      const { results } = await assess([releases], { buyers: references });
      const same = results.buyers?.buyers.filter((one) => one.name === name);
      expect(same).toEqual([buyer]);
      if (by === 'id') expectEqualNumbers(results, buyer);
    }
  });

  it('says of all together what a run without buyers says', async () => {
    const { buyers, ...results } = (await assess([releases], ofBuyers('*'))).results;
    expect(results).toEqual((await assess([releases], {})).results);
    const total = buyers?.buyers.reduce((sum, { processes }) => sum + processes, 0);
    expect([total, buyers?.processes]).toEqual([PROCESSES, PROCESSES]);
  });

  it('says the same in any order and any number of files', async () => {
    const random = createRandom(seed);
    for (const options of [ofBuyers('*'), ofBuyers('council', 'XX-1', 'Skool')]) {
      const expected = ofProcesses(await assess([releases], options));
      for (const count of [1, 2, 7]) {
        const files = Array.from({ length: count }, (): JsonObject[] => []);
        const mixed = [...releases].sort(() => random.next() - 0.5);
        for (const [index, release] of mixed.entries()) files[index % count]?.push(release);
        expect(ofProcesses(await assess(files, options))).toEqual(expected);
      }
    }
  });

  it('has results as the schema says, and checks all items whoever is asked for', async () => {
    const faults = schemaErrors('assessment');
    const whole = await assess([releases], {});
    for (const options of [ofBuyers('*'), ofBuyers('council', 'XX-1', 'Skool')]) {
      const assessment = await assess([releases], options);
      expect(faults(assessment)).toEqual([]);
      expect(assessment.scope.buyers).toEqual(options.buyers);
      expect(assessment.results.coverage.items).toEqual(whole.results.coverage.items);
      expect(assessment.results.checks['structure/wrong-type']).toEqual(
        whole.results.checks['structure/wrong-type'],
      );
    }
  });
});

it('does not take processes of others for missing ones', async () => {
  const [one, other] = makeReleases(1);
  const related = {
    id: '1',
    relationship: ['framework'],
    scheme: 'ocid',
    identifier: 'ocds-213czf-1',
  };
  const files = [
    [
      { ...one, buyer: { name: 'A' }, relatedProcesses: [related] },
      { ...other, buyer: { name: 'B' } },
    ],
  ];
  const { results } = await assess(files as JsonObject[][], ofBuyers('A'));
  expect(results.buyers?.processes).toBe(1);
  expect(results.checks['dataset/unknown-related-process']?.counts).toMatchObject({
    pass: 1,
    fail: 0,
  });
});

/** What does not depend on how many packages there are. */
function ofProcesses({ results: { statistics, buyers, coverage, checks } }: Assessment): unknown {
  const singly = Object.keys(buyers?.withoutBuyer.checks ?? {}).map((id) => checks[id]);
  return { statistics, buyers, coverage: coverage.processes, checks: singly };
}

function expectEqualNumbers(
  { checks, statistics }: Assessment['results'],
  buyer: BuyerResult,
): void {
  expect(statistics?.counts.ocids).toBe(buyer.processes);
  expect(statistics?.counts.releases).toBe(buyer.releases);
  expect(statistics?.money.awards).toEqual(buyer.money.awards);
  for (const [id, counts] of Object.entries(buyer.checks)) {
    expect(checks[id]?.counts).toMatchObject(counts);
    expect(checks[id]?.population).toBe(buyer.processes);
  }
}
