import { describe, expect, it } from 'vitest';
import type { Outcome } from '../assessment.ts';
import type { JsonObject } from '../json.ts';
import type { ProcessRecord } from '../processes/process-record.ts';
import { viewProcess } from '../view/object-view.ts';
import type { BuyerReference } from './buyer-reference.ts';
import type { BuyerResults } from './buyer-results.ts';
import { type BuyerLimits, type BuyerTally, createBuyerTally } from './buyer-tally.ts';

const EVERY: BuyerReference = { text: '*' };
const PASS: ReadonlyMap<string, Outcome> = new Map([['quality/one', 'pass']]);

function startTally(
  texts: readonly (string | BuyerReference)[],
  limits: Partial<BuyerLimits> = {},
) {
  const references = texts.map((text) => (typeof text === 'string' ? { text } : text));
  return createBuyerTally({ references, checks: ['quality/one'], limits });
}

/** A process of these parts; where `compiled` is null, one that cannot be judged. */
function fold(
  tally: BuyerTally,
  compiled: JsonObject | null,
  releases: readonly JsonObject[] = compiled ? [compiled] : [],
): boolean {
  const omitted = { repeated: 0, older: 0 };
  const record = { ocid: 'ocds-213czf-1', releases, omitted } as unknown as ProcessRecord;
  const data = { ocid: record.ocid, basis: 'single', releases } as const;
  const process = compiled && viewProcess({ ...data, compiled });
  const taken = tally.take(record, process);
  taken?.count(PASS);
  return taken !== null;
}

function sumUp(texts: readonly (string | BuyerReference)[], ...all: JsonObject[]): BuyerResults {
  const tally = startTally(texts);
  for (const compiled of all) fold(tally, compiled);
  return tally.finalise();
}

const buyer = (name: string, id?: string): JsonObject => ({
  buyer: id === undefined ? { name } : { id, name },
});

describe('the buyers asked for', () => {
  it('tell their processes from the others', () => {
    const tally = startTally(['T', 'Council']);
    expect(fold(tally, buyer('Town', 'T'))).toBe(true);
    expect(fold(tally, buyer('Council'))).toBe(true);
    expect(fold(tally, buyer('State', 'S'))).toBe(false);
    expect(fold(tally, {})).toBe(false);
    const { processes, otherProcesses, references, buyers, withoutBuyer } = tally.finalise();
    expect([processes, otherProcesses, withoutBuyer.processes]).toEqual([2, 2, 0]);
    expect(references.map((reference) => reference.processes)).toEqual([1, 1]);
    expect(references.flatMap(({ doubts }) => doubts)).toEqual([]);
    expect(buyers.map(({ name, id, processes: own }) => [name, id, own])).toEqual([
      ['Town', 'T', 1],
      ['Council', undefined, 1],
    ]);
  });

  it('may be all, those who name none too', () => {
    const { processes, buyers, references, withoutBuyer } = sumUp(
      [EVERY],
      buyer('Town'),
      buyer('Town'),
      buyer('State'),
      {},
    );
    expect(processes).toBe(4);
    expect(references).toEqual([]);
    expect(buyers.map(({ name, processes: own }) => [name, own])).toEqual([
      ['Town', 2],
      ['State', 1],
    ]);
    expect(withoutBuyer.processes).toBe(1);
  });

  it('alone are listed, not those that they share a process with', () => {
    const parties = [
      { id: 'T', name: 'Town', roles: ['buyer'] },
      { id: 'S', name: 'State', roles: ['buyer'] },
    ];
    expect(sumUp(['Town'], { parties }).buyers.map(({ name }) => name)).toEqual(['Town']);
    expect(sumUp([EVERY], { parties }).buyers.map(({ name }) => name)).toEqual(['State', 'Town']);
  });

  it('are found in the releases of a process that cannot be judged', () => {
    const tally = startTally(['State']);
    expect(fold(tally, null, [buyer('Town'), buyer('State')])).toBe(true);
    expect(fold(tally, null, [buyer('Town')])).toBe(false);
    expect(fold(tally, null)).toBe(false);
    const [state] = tally.finalise().buyers;
    expect(state).toMatchObject({ name: 'State', processes: 1, notJudged: 1, releases: 2 });
  });
});

describe('doubts', () => {
  it('are there where a name equals only nearly', () => {
    const [reference] = sumUp(['town'], buyer('Town'), buyer('TOWN'), buyer('Town')).references;
    expect(reference?.doubts).toEqual(['plain-name', 'several-organisations']);
    expect(reference?.spellings).toEqual([
      { name: 'Town', match: 'plain-name', processes: 2 },
      { name: 'TOWN', match: 'plain-name', processes: 1 },
    ]);
  });

  it('are there where one name has several ids', () => {
    const [reference] = sumUp(['Town'], buyer('Town', 'A'), buyer('Town', 'B')).references;
    expect(reference?.doubts).toEqual(['several-organisations']);
    expect(reference?.spellings.map(({ id }) => id)).toEqual(['A', 'B']);
  });

  it('are there where one id has several names', () => {
    const all = [buyer('Town', 'A'), buyer('City', 'A'), buyer('TOWN', 'A')];
    expect(sumUp(['A'], ...all).references[0]?.doubts).toEqual(['several-names']);
    expect(sumUp(['A'], buyer('Town', 'A'), buyer('TOWN', 'A')).references[0]?.doubts).toEqual([]);
  });

  it('are there where processes with the id of the name have other names, which are left out', () => {
    const all = [buyer('Town', 'A'), buyer('City', 'A'), buyer('City', 'A'), buyer('State', 'S')];
    const { processes, references } = sumUp(['Town'], ...all);
    expect(processes).toBe(1);
    expect(references[0]).toMatchObject({
      doubts: ['several-names', 'partial'],
      otherSpellings: [{ name: 'City', id: 'A', processes: 2, otherProcesses: 2 }],
    });
  });

  it('are not there where a process writes both', () => {
    const both = { buyer: { id: 'A', name: 'Town' }, parties: [{ id: 'A', name: 'City' }] };
    const [reference] = sumUp(['Town'], both).references;
    expect(reference?.doubts).toEqual(['several-names']);
    expect(reference?.otherSpellings).toEqual([
      { name: 'City', id: 'A', processes: 1, otherProcesses: 0 },
    ]);
  });
});

it('says who comes near where a reference means nobody', () => {
  const { processes, otherProcesses, references } = sumUp(
    ['Ministry of Helth', 'ES-B2'],
    buyer('Ministry of Health', 'ES-B1'),
  );
  expect([processes, otherProcesses]).toEqual([0, 1]);
  expect(references.map(({ nearest }) => nearest)).toEqual([['Ministry of Health'], ['ES-B1']]);
});

describe('numbers by buyer', () => {
  it('are outcomes, and sums that keep currencies apart', () => {
    const value = (amount: number, currency?: string) => ({
      value: currency === undefined ? { amount } : { amount, currency },
    });
    const [town] = sumUp([EVERY], {
      ...buyer('Town'),
      tender: value(10.5, 'EUR'),
      awards: [value(1, 'EUR'), value(2, 'EUR'), value(3, 'USD'), value(4), value(5, 'euros')],
      contracts: [value(7, 'EUR')],
    }).buyers;
    const total = (count: number, sum: string, min = sum, max = sum) => ({
      count,
      sum,
      min,
      max,
      rounded: 0,
    });
    expect(town).toEqual({
      name: 'Town',
      processes: 1,
      notJudged: 0,
      releases: 1,
      checks: { 'quality/one': { pass: 1 } },
      money: {
        tenders: { currencies: { EUR: total(1, '10.5') }, other: 0 },
        awards: {
          currencies: { '': total(1, '4'), EUR: total(2, '3', '1', '2'), USD: total(1, '3') },
          other: 1,
        },
        contracts: { currencies: { EUR: total(1, '7') }, other: 0 },
      },
    });
  });

  it('of those beyond the limits stand together', () => {
    for (const limits of [{ listed: 2 }, { buyers: 2, listed: 2 }]) {
      const tally = startTally([EVERY], limits);
      for (let number = 0; number < 20; number += 1) fold(tally, buyer(`Town ${number % 6}`));
      const { buyers, unlisted } = tally.finalise();
      expect(buyers.length).toBe(2);
      expect(unlisted.buyers).toBe(4);
      const listed = buyers.reduce((sum, { processes }) => sum + processes, 0);
      expect(listed + unlisted.processes).toBe(20);
      expect(unlisted.checks['quality/one']?.pass).toBe(unlisted.processes);
    }
  });

  it('stand under the name that most processes write', () => {
    const all = [
      buyer('City', 'A'),
      buyer('Town', 'A'),
      buyer('Town', 'A'),
      { buyer: { id: 'A' } },
    ];
    const [first] = sumUp([EVERY], ...all).buyers;
    expect([first?.name, first?.processes]).toEqual(['Town', 4]);
  });
});
