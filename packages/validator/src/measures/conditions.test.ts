import { describe, expect, it } from 'vitest';
import { measureProcesses } from '../../../../test/support/measure-processes.ts';
import { viewTape } from '../../../../test/support/tape-view.ts';
import type { JsonObject } from '../json.ts';
import { type ProcessData, viewProcess } from '../view/object-view.ts';
import type { Condition } from './measure.ts';

const process: JsonObject = {
  tag: ['planning', 'tender'],
  buyer: { id: 'B-1' },
  parties: [
    {
      id: 'B-1',
      name: 'Roads Office',
      roles: ['buyer', 'payer'],
      identifier: { scheme: 'ES-DIR3', id: 'L01' },
    },
    { id: 'S-1', name: 'Bridges Ltd', roles: ['supplier'] },
    { id: 'S-2', name: 'One of two', roles: ['supplier'] },
    { id: 'S-2', name: 'The other', roles: ['supplier'] },
    { id: 7, name: 'By number', roles: 'supplier' },
    { id: '7', name: 'n/a', roles: [] },
  ],
  tender: {
    id: 'T-1',
    title: 'Road',
    description: 'n/a',
    status: 'complete',
    hasEnquiries: true,
    numberOfTenderers: 2,
    value: { amount: 0, currency: 'EUR' },
    tenderPeriod: { startDate: '2024-01-10', endDate: '2024-02-10T10:00:00' },
    awardPeriod: { startDate: '10/02/2024' },
    submissionMethod: ['electronicSubmission'],
    items: [],
    lots: [{ id: '1', title: '-' }],
    documents: [{ documentType: 'biddingDocuments', url: 'https://example.org/1' }],
  },
  bids: {
    details: [
      { id: '1', status: 'valid', value: { amount: 10 } },
      { id: '2', status: 'disqualified', value: { amount: 12 } },
    ],
  },
  awards: [
    {
      id: 'A-1',
      status: 'active',
      date: '2024-03-01',
      suppliers: [{ id: 'S-1' }, { id: 'S-2' }],
      documents: [{ documentType: 'awardNotice' }],
    },
    { id: 'A-2', status: 'cancelled', suppliers: [{ id: 7 }, { id: '7' }] },
  ],
  contracts: [
    {
      id: 'C-1',
      awardID: 'A-1',
      period: { startDate: '2024-04-01', endDate: '2025-06-01' },
      implementation: {
        transactions: [{ id: '1', payee: { id: 'S-1' }, payer: { name: 'Roads Office' } }],
        documents: [{ documentType: 'finalAudit' }],
      },
      amendments: [{ id: '1', date: '2024-05-01' }],
    },
    { id: 'C-2', awardID: 'A-9' },
  ],
};

const HOLDING: readonly Condition[] = [
  { present: 'tender' },
  { present: 'tender/title' },
  { present: '/tender/title' },
  { present: 'tender/value/amount' },
  { present: 'awards[]/suppliers' },
  { absent: 'tender/description' },
  { absent: 'tender/items' },
  { absent: 'tender/lots[]/title' },
  { absent: 'tender/nothing' },
  { absent: 'tender/title/below' },
  { path: 'tender/status', is: 'complete' },
  { path: 'tender/status', in: ['planned', 'complete'] },
  { path: 'tender/hasEnquiries', is: true },
  { path: 'tender/numberOfTenderers', is: 2 },
  { path: 'tag', is: 'tender' },
  { path: 'tag[]', in: ['planning'] },
  { path: 'awards[]/status', is: 'cancelled' },
  { path: 'parties[]/roles', is: 'payer' },
  { path: 'parties[]/id', is: 7 },
  { path: 'tender/title', matches: '^[A-Z]' },
  { path: 'tender/submissionMethod', matches: 'Submission$' },
  { path: 'parties[]/id', matches: '^7$' },
  { path: 'tender/tenderPeriod/startDate', before: '2024-01-11' },
  { path: 'tender/tenderPeriod/endDate', since: '2024-02-10' },
  { path: 'tender/tenderPeriod/endDate', since: '2024-02-10', before: '2024-02-11' },
  { path: 'tender/numberOfTenderers', atLeast: 2, atMost: 2 },
  { path: 'tender/numberOfTenderers', moreThan: 1, lessThan: 3 },
  { path: 'tender/value/amount', atMost: 0 },
  { path: 'contracts[]/awardID', refersTo: 'awards[]' },
  { path: 'contracts[]/awardID', refersTo: '/awards[]', where: { present: 'date' } },
  { path: 'awards[]/suppliers[]/id', refersTo: 'parties[]', where: { path: 'id', is: 7 } },
  { some: 'awards[]' },
  { some: 'awards[]', atLeast: 2 },
  { some: 'bids/details[]', atLeast: 'tender/numberOfTenderers' },
  { some: 'BID', where: { present: 'value/amount' }, atLeast: 'tender/numberOfTenderers' },
  { some: 'awards[]', where: { all: [{ present: 'date' }, { path: 'status', is: 'active' }] } },
  { some: 'awards[]/suppliers[]', where: { path: '../../tender/status', is: 'complete' } },
  { some: 'awards[]/suppliers[]', where: { path: '../status', is: 'active' } },
  { some: 'awards[]/suppliers[]', where: { path: '/tender/status', is: 'complete' } },
  { some: 'AMEND', where: { present: 'date' } },
  { some: 'DOC(biddingDocuments)', where: { present: 'url' } },
  { some: 'DOC(finalAudit, awardNotice)', atLeast: 2 },
  { some: 'DOC()', atLeast: 3 },
  { some: 'PARTY(buyer)', where: { present: 'identifier/id' } },
  { some: 'PARTY()', atLeast: 6 },
  { some: 'RELEASE', where: { path: 'tag', is: 'tender' } },
  {
    span: { from: 'tender/tenderPeriod/startDate', to: 'tender/tenderPeriod/endDate', atLeast: 31 },
  },
  {
    span: { from: 'tender/tenderPeriod/startDate', to: 'tender/tenderPeriod/endDate', atMost: 31 },
  },
  {
    some: 'contracts[]',
    where: { span: { from: 'period/startDate', to: 'period/endDate', atLeast: 365 } },
  },
  {
    some: 'contracts[]',
    where: { span: { from: '/tender/tenderPeriod/endDate', to: 'period/startDate', atLeast: 0 } },
  },
  { not: { present: 'tender/description' } },
  { all: [{ present: 'tender' }, { any: [{ present: 'nothing' }, { present: 'buyer' }] }] },
  { present: 'buyer/name' },
  { present: 'buyer/identifier/scheme' },
  { path: 'buyer/identifier/scheme', is: 'ES-DIR3' },
  { path: 'buyer/name', matches: 'Office' },
  { some: 'awards[]/suppliers[]', where: { present: 'name' } },
  { some: 'contracts[]', where: { present: 'implementation/transactions[]/payee/name' } },
  { present: 'contracts[]/implementation/transactions[]/payer/name' },
  { present: 'awards[]/suppliers[]/name' },
];

const NOT_HOLDING: readonly Condition[] = [
  { present: 'awards/date' },
  { present: 'tender[]/title' },
  { present: 'tender/description' },
  { present: 'tender/items' },
  { present: 'tender/items[]/id' },
  { present: 'tender/lots[]/title' },
  { absent: 'tender/title' },
  { absent: 'buyer/name' },
  { path: 'tender/description', is: 'n/a' },
  { path: 'tender/numberOfTenderers', is: '2' },
  { path: 'tender/hasEnquiries', is: false },
  { path: 'tender/hasEnquiries', is: 'true' },
  { path: 'tender/title', matches: '^[0-9]' },
  { path: 'tender/tenderPeriod/startDate', before: '2024-01-10' },
  { path: 'tender/tenderPeriod/endDate', since: '2024-02-11' },
  { path: 'tender/awardPeriod/startDate', before: '2030-01-01' },
  { path: 'tender/awardPeriod/endDate', before: '2030-01-01' },
  { path: 'tender/tenderPeriod/startDate', olderThan: 356 },
  { path: 'tender/title', atLeast: 0 },
  { path: 'tender/value/amount', moreThan: 0 },
  { path: 'tender/numberOfTenderers', lessThan: 2 },
  { path: 'contracts[]/awardID', refersTo: 'awards[]', where: { absent: 'date' } },
  { path: 'tender/id', refersTo: 'awards[]' },
  { some: 'awards[]', atLeast: 3 },
  { some: 'awards[]', atLeast: 'tender/minimumNumber' },
  { some: 'awards[]', where: { all: [{ present: 'date' }, { path: 'status', is: 'cancelled' }] } },
  { some: 'DOC(contractSigned)' },
  { some: 'PARTY(tenderer)' },
  { some: 'awards[]/suppliers[]', where: { present: 'name' }, atLeast: 3 },
  { some: 'RELEASE', atLeast: 2 },
  {
    span: { from: 'tender/tenderPeriod/startDate', to: 'tender/tenderPeriod/endDate', atMost: 30 },
  },
  {
    span: { from: 'tender/tenderPeriod/startDate', to: 'tender/awardPeriod/startDate', atLeast: 0 },
  },
  { present: 'contracts[]/implementation/transactions[]/payer/identifier' },
  { path: 'awards[]/suppliers[]/name', in: ['One of two', 'The other'] },
];

describe.each([
  ['plain objects', viewProcess],
  ['a tape', viewTape],
] as const)('conditions on %s', (_, view) => {
  const holds = (has: Condition): boolean =>
    measureProcesses({ population: 'PROC', has }, [process], { view }).has === 1;

  it.each(HOLDING)('meets %j', (condition) => {
    expect(holds(condition)).toBe(true);
    expect(holds({ not: condition })).toBe(false);
  });

  it.each(NOT_HOLDING)('does not meet %j', (condition) => {
    expect(holds(condition)).toBe(false);
    expect(holds({ not: condition })).toBe(true);
  });

  it('meets nothing but absence where everything has another type', () => {
    const wrong: JsonObject = { tender: [], awards: {}, parties: 'none', tag: 4, buyer: 7 };
    const conditions: readonly Condition[] = [
      { present: 'tender/title' },
      { path: 'tender/status', is: 'complete' },
      { some: 'awards[]' },
      { some: 'PARTY(buyer)' },
      { present: 'buyer/name' },
      { path: 'awards[]/date', before: '2030-01-01' },
    ];
    for (const has of conditions) {
      expect(measureProcesses({ population: 'PROC', has }, [wrong], { view }).has).toBe(0);
    }
  });

  it('takes what a reference says before what its party says', () => {
    const parties = [{ id: '1', name: 'Roads Office', identifier: { scheme: 'ES-DIR3' } }];
    const buyer = { id: '1', name: 'Office of Roads', identifier: { id: 'L01' } };
    const meets = (has: Condition): boolean =>
      measureProcesses({ population: 'PROC', has }, [{ buyer, parties }], { view }).has === 1;
    expect(meets({ path: 'buyer/name', is: 'Office of Roads' })).toBe(true);
    expect(meets({ path: 'buyer/name', is: 'Roads Office' })).toBe(false);
    expect(meets({ path: 'buyer/identifier/id', is: 'L01' })).toBe(true);
    expect(meets({ path: 'buyer/identifier/scheme', is: 'ES-DIR3' })).toBe(true);
  });

  it('counts what always holds together with what holds by now', () => {
    const awards = [{ status: 'active' }, { date: '2024-11-01' }, { date: '2024-12-30' }];
    const where: Condition = {
      any: [
        { path: 'status', is: 'active' },
        { path: 'date', olderThan: 30 },
      ],
    };
    const count = (atLeast: number): number => {
      const has: Condition = { some: 'awards[]', where, atLeast };
      return measureProcesses({ population: 'PROC', has }, [{ awards }], { view }).has;
    };
    expect([1, 2, 3].map(count)).toEqual([1, 1, 0]);
  });

  it('takes 0 for an id, and for no word', () => {
    const processes = [{ tender: { id: '0', title: '0' }, buyer: { identifier: { id: '0' } } }];
    const count = (present: string): number =>
      measureProcesses({ population: 'PROC', has: { present } }, processes, { view }).has;
    expect(['tender/id', 'buyer/identifier/id', 'tender/title'].map(count)).toEqual([1, 1, 0]);
  });

  it('looks at the releases that led to a process', () => {
    const tender = { tender: { id: '1' } };
    const releases = [tender, { ...tender, awards: [{ id: '1' }] }];
    const compiled = releases.at(-1) ?? {};
    const has: Condition = {
      all: [
        { some: 'RELEASE', where: { all: [{ present: 'tender' }, { absent: 'awards' }] } },
        { some: 'RELEASE', where: { some: 'awards[]', where: { path: '/tender/id', is: '1' } } },
      ],
    };
    const count = (one: Omit<ProcessData, 'ocid'>): number =>
      measureProcesses({ population: 'PROC', has }, [one], { view }).has;
    expect(count({ compiled, releases, basis: 'merged' })).toBe(1);
    expect(count({ compiled, releases: [compiled], basis: 'single' })).toBe(0);
    expect(count({ compiled, releases: [], basis: 'published' })).toBe(0);
  });

  it('finds a day to be old by the newest release date', () => {
    const has: Condition = { path: 'tender/tenderPeriod/startDate', olderThan: 30 };
    const on = (date: string): number =>
      measureProcesses({ population: 'PROC', has }, [{ ...process, date }], { view }).has;
    expect(on('2024-02-09T00:00:00Z')).toBe(0);
    expect(on('2024-02-10T00:00:00Z')).toBe(1);
  });
});
