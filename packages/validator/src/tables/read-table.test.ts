import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { bytesSource, type Source } from '../source.ts';
import { readTable, type TableName, type TableOptions } from './read-table.ts';
import type { Cell, LeftOutOfTable } from './table.ts';

/** Rows by the names of their columns. */
type Named = Readonly<Record<string, Cell>>;

function sourceOf(releases: readonly JsonObject[]): Source {
  const text = JSON.stringify({ uri: 'x:', version: '1.1', releases });
  return bytesSource('a.json', new TextEncoder().encode(text));
}

/** The table of releases, one for each process. */
async function tableOf(
  name: TableName,
  processes: readonly JsonObject[],
  options: TableOptions = {},
): Promise<readonly Named[]> {
  const releases = processes.map((members, index) => ({
    ocid: `ocds-213czf-${index}`,
    id: '1',
    date: '2024-01-01T00:00:00Z',
    tag: ['tender'],
    ...members,
  }));
  const rows = readTable(name, sourceOf(releases), options);
  const { value: names } = await rows.next();
  const found: Named[] = [];
  for await (const row of rows) {
    expect(row).toHaveLength(names?.length ?? 0);
    found.push(Object.fromEntries(row.map((cell, index) => [String(names?.[index]), cell])));
  }
  return found;
}

function money(amount: number, currency?: string): JsonObject {
  return currency === undefined ? { amount } : { amount, currency };
}

const twoBuilders: JsonObject = {
  buyer: { id: 'B' },
  parties: [
    { id: 'B', name: 'Town', roles: ['buyer'] },
    { id: 'S', name: 'Builder', identifier: { scheme: 'PT-NIPC', id: '500' } },
  ],
  tender: { title: 'School', procurementMethod: 'open' },
  awards: [
    {
      id: 1,
      date: '2024-03-01',
      value: money(100, 'EUR'),
      suppliers: [{ id: 'S' }, { name: 'Other' }, { id: 'S' }, { id: 'T' }],
    },
    { id: 2, value: money(7, 'EUR'), suppliers: [{ id: 'S' }] },
    { id: 3, value: money(9) },
  ],
  contracts: [
    { id: 'C', awardID: 1, value: money(80.5, 'EUR'), period: { endDate: '2025-12-31' } },
  ],
};

describe('the table of awards', () => {
  it('has a row for each supplier, and the amount in the first one alone', async () => {
    const rows = await tableOf('awards', [twoBuilders]);
    const of = (column: string): readonly Cell[] => rows.map((row) => row[column]);
    expect(of('awardId')).toEqual([1, 1, 1, 2, 3]);
    expect(of('supplierNumber')).toEqual([1, 2, 3, 1, 1]);
    expect(of('supplierCount')).toEqual([3, 3, 3, 1, 0]);
    expect(of('amount')).toEqual(['100', undefined, undefined, '7', '9']);
    expect(of('currency')).toEqual(['EUR', undefined, undefined, 'EUR', undefined]);
    expect(rows[0]).toMatchObject({
      ocid: 'ocds-213czf-0',
      date: '2024-03-01',
      supplierName: 'Builder',
      supplierScheme: 'PT-NIPC',
      supplierIdentifier: '500',
      supplierId: 'S',
      tenderTitle: 'School',
      procurementMethod: 'open',
      buyerName: 'Town',
      buyerId: 'B',
    });
  });
});

describe('the table of contracts', () => {
  it('has a row for each, with the suppliers of its award', async () => {
    const [row, ...others] = await tableOf('contracts', [twoBuilders]);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      contractId: 'C',
      awardId: 1,
      amount: '80.5',
      currency: 'EUR',
      endDate: '2025-12-31',
      supplierCount: 3,
      supplierNames: 'Builder; Other; T',
      supplierIds: 'PT-NIPC-500; ; T',
      buyerName: 'Town',
    });
  });
});

describe('the table of bids', () => {
  it('has a row for each', async () => {
    const details = [
      { id: 1, status: 'valid', value: money(3, 'EUR'), tenderers: [{ id: 'S' }, { id: 'T' }] },
      { id: 1, value: money(3, 'EUR') },
      { id: 2 },
    ];
    const rows = await tableOf('bids', [{ ...twoBuilders, bids: { details } }]);
    expect(rows).toMatchObject([
      { bidId: 1, status: 'valid', amount: '3', tendererCount: 2, tendererNames: 'Builder; T' },
      { bidId: 2, amount: undefined, tendererCount: 0, tendererNames: '' },
    ]);
  });
});

describe('the table of suppliers', () => {
  it('keeps what is shared apart, in equal parts', async () => {
    const rows = await tableOf('suppliers', [
      twoBuilders,
      { awards: [{ id: 1, value: money(1, 'GTQ'), suppliers: [{ name: 'Other' }] }] },
      { parties: [{ id: 'U', roles: ['supplier'] }] },
    ]);
    expect(rows).toEqual([
      {
        name: undefined,
        scheme: undefined,
        identifier: undefined,
        id: 'T',
        processes: 1,
        awards: 1,
        awardsShared: 1,
        'awardAmount EUR': undefined,
        'awardAmount GTQ': undefined,
        'sharedAmount EUR': '33.3333',
        'sharedAmount GTQ': undefined,
      },
      expect.objectContaining({ id: 'U', awards: 0 }),
      expect.objectContaining({
        name: 'Builder',
        identifier: '500',
        processes: 1,
        awards: 2,
        awardsShared: 1,
        'awardAmount EUR': '7',
        'sharedAmount EUR': '33.3334',
      }),
      expect.objectContaining({
        name: 'Other',
        processes: 2,
        'awardAmount GTQ': '1',
        'sharedAmount EUR': '33.3333',
      }),
    ]);
  });
});

describe('the table of buyers', () => {
  const town: JsonObject = { id: 'B', name: 'Town' };

  it('adds up what they bought, by currency', async () => {
    const rows = await tableOf('buyers', [
      { buyer: town, tender: { value: money(5, 'EUR') } },
      { buyer: { id: 'B', name: 'Big town' }, awards: [{ value: money(2) }] },
      {
        parties: [
          { ...town, roles: ['buyer'] },
          { id: 'A', roles: ['buyer'] },
        ],
        contracts: [{ id: 'C' }],
      },
      { tender: { value: money(1, 'EUR') } },
    ]);
    expect(rows).toEqual([
      expect.objectContaining({ id: 'A', processes: 1, contracts: 0 }),
      {
        name: 'Big town',
        scheme: undefined,
        identifier: undefined,
        id: 'B',
        processes: 3,
        awards: 1,
        contracts: 1,
        tenderAmount: undefined,
        'tenderAmount EUR': '5',
        awardAmount: '2',
        'awardAmount EUR': undefined,
        contractAmount: undefined,
        'contractAmount EUR': undefined,
      },
    ]);
  });

  it('tells what there is no room for', async () => {
    const told: LeftOutOfTable[] = [];
    const processes = ['A', 'B', 'C'].map((id) => ({
      buyer: { id },
      tender: { value: money(1, id) },
    }));
    const limits = { mostOrganisations: 2, mostCurrencies: 1 };
    const onLeftOut = (leftOut: LeftOutOfTable): void => {
      told.push(leftOut);
    };
    const rows = await tableOf('buyers', processes, { ...limits, onLeftOut });
    expect(rows).toHaveLength(2);
    expect(told).toMatchObject([{ organisations: 1 }]);
    const backwards = await tableOf('buyers', [...processes].reverse(), limits);
    expect(backwards).toEqual(rows);
  });
});

it('has but names of columns where there are no processes', async () => {
  expect(await tableOf('contracts', [])).toEqual([]);
});

it('passes over processes without a state', async () => {
  const reasons: unknown[] = [];
  const ocid = 'ocds-213czf-9';
  const undated = { ...twoBuilders, ocid, date: 'soon' };
  const rows = await tableOf('awards', [undated, { ...undated, id: '2' }], {
    onProcess: ({ reason }) => reasons.push(reason),
  });
  expect(rows).toEqual([]);
  expect(reasons).toEqual(['unreadable-date']);
});
