import { bytesSource, type Source } from '@vitrina/validator';
import fc from 'fast-check';
import { it } from 'vitest';
import { expectTablesMatch } from '../support/expect-tables-match.ts';
import { statisticsOf } from '../support/statistics-of.ts';

const runs = Math.ceil(Number(process.env['VITRINA_FUZZ'] ?? 200) / 4);

const id = fc.constantFrom<string | number>(1, '1', 'A', '=B', 'c,"d"');
const value = fc.record(
  {
    amount: fc.constantFrom(0.1, 33, -5.25, 1e15, 1 / 3),
    currency: fc.constantFrom('EUR', 'Q 1'),
  },
  { requiredKeys: [] },
);
const organisation = fc.record(
  {
    id,
    name: fc.constantFrom('Town', '@Builder', 'one\nother', '', 'n/a'),
    identifier: fc.record({ scheme: fc.constant('X'), id: fc.constantFrom('1', '2') }),
    roles: fc.constantFrom(['supplier'], ['buyer', 'supplier'], ['tenderer']),
  },
  { requiredKeys: [] },
);
const organisations = fc.array(organisation, { maxLength: 3 });
const release = fc.record(
  {
    ocid: fc.constantFrom('ocds-213czf-1', 'ocds-213czf-2', 'ocds-213czf-3'),
    date: fc.constantFrom('2024-01-01T00:00:00Z', '2024-01-02T00:00:00Z'),
    buyer: organisation,
    parties: organisations,
    tender: fc.record({ value, title: fc.constant('+School') }),
    bids: fc.record({
      details: fc.array(fc.record({ id, value, tenderers: organisations }), { maxLength: 3 }),
    }),
    awards: fc.array(fc.record({ id, value, suppliers: organisations }), { maxLength: 3 }),
    contracts: fc.array(fc.record({ id, awardID: id, value }), { maxLength: 3 }),
  },
  { requiredKeys: ['ocid', 'date'] },
);

it('tables that are read again say what the statistics say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(release, { maxLength: 6 }), async (releases) => {
      const numbered = releases.map((found, index) => ({
        ...found,
        id: `${index}`,
        tag: ['tender'],
      }));
      const text = JSON.stringify({ uri: 'x:', version: '1.1', releases: numbered });
      const openSources = async (): Promise<Source[]> => [
        bytesSource('a.json', new TextEncoder().encode(text)),
      ];
      await expectTablesMatch(openSources, await statisticsOf(await openSources()));
    }),
    { seed: 20_241_124, numRuns: runs },
  );
});
