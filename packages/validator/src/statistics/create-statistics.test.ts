import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { readProcesses } from '../processes/read-processes.ts';
import { bytesSource } from '../source.ts';
import { viewProcess } from '../view/object-view.ts';
import { createStatistics } from './create-statistics.ts';
import type { Statistics } from './statistics.ts';

const OCID = 'ocds-213czf-1';

/** The statistics of one process as it stands. */
function countOne(compiled: JsonObject, releases: readonly JsonObject[] = []): Statistics {
  const statistics = createStatistics();
  statistics.fold(viewProcess({ ocid: OCID, basis: 'merged', compiled, releases }));
  return statistics.finalise();
}

/** The statistics of what files hold. */
async function countFiles(...documents: readonly JsonObject[]): Promise<Statistics> {
  const sources = documents.map((document, index) =>
    bytesSource(`${index}.json`, new TextEncoder().encode(JSON.stringify(document))),
  );
  const statistics = createStatistics();
  for await (const found of readProcesses(sources, { ocdsVersion: '1.1' })) {
    if (found.reason === null) statistics.fold(viewProcess(found), found.omitted);
    else statistics.foldUnjudged(found);
  }
  return statistics.finalise();
}

function releasesOf(releases: readonly JsonObject[]): JsonObject {
  return { uri: 'x:', version: '1.1', releases };
}

function recordOf(record: JsonObject): JsonObject {
  return { uri: 'x:', version: '1.1', records: [{ ocid: OCID, ...record }] };
}

const tender: JsonObject = {
  ocid: OCID,
  id: '1',
  date: '2024-03-05T00:00:00Z',
  tag: ['tender'],
  tender: { id: 'T', tenderPeriod: { startDate: '2024-03-01', endDate: '2024-03-31' } },
};
const award: JsonObject = {
  ocid: OCID,
  id: '2',
  date: '2024-05-01T00:00:00Z',
  tag: ['award', 'contract'],
  awards: [{ id: 'A', date: '2024-04-10', value: { amount: 10.5, currency: 'EUR' } }],
  contracts: [{ id: 'C', awardID: 'A', dateSigned: '2024-04-20T23:30:00-05:00' }],
};

describe('what stands in releases', () => {
  it('is the same in packages of releases and of records', async () => {
    const inPackages = await countFiles(releasesOf([award]), releasesOf([tender]));
    expect(await countFiles(recordOf({ releases: [tender, award] }))).toEqual(inPackages);
    expect(inPackages.counts).toMatchObject({ ocids: 1, releases: 2 });
    expect(inPackages.codes.releasesPerProcess.counts).toEqual({ 2: 1 });
    expect(inPackages.codes.tags.counts).toEqual({ tender: 1, award: 1, contract: 1 });
    expect(inPackages.codes.bases.counts).toEqual({ merged: 1 });
  });

  it('counts what is omitted as published', async () => {
    const { counts, codes } = await countFiles(releasesOf([tender, award, tender]));
    expect(counts).toMatchObject({ releases: 3, releasesRepeated: 1, conflictingReleaseIds: 0 });
    expect(codes.tags.total).toBe(3);
  });

  it('tells of ids that mean several releases', async () => {
    const { counts } = await countFiles(releasesOf([tender, { ...award, id: '1' }]));
    expect(counts).toMatchObject({ releases: 2, releasesRepeated: 0, conflictingReleaseIds: 1 });
  });

  it('takes a compiled release for one where there is nothing else', async () => {
    const compiledRelease = { ...award, tag: ['compiled'] };
    const { counts, codes, lags } = await countFiles(recordOf({ compiledRelease }));
    expect(counts).toMatchObject({ ocids: 1, releases: 1, awards: 1 });
    expect(codes.tags.counts).toEqual({ compiled: 1 });
    expect(lags.award.count).toBe(0);
  });

  it('counts releases that cannot be merged, and why', async () => {
    const { counts, codes } = await countFiles(releasesOf([{ ...tender, date: 'soon' }, award]));
    expect(counts).toMatchObject({ ocids: 1, ocidsNotJudged: 1, releases: 2, awards: 0 });
    expect(codes.reasonsNotJudged.counts).toEqual({ 'unreadable-date': 1 });
    expect(codes.tags.total).toBe(3);
  });

  it('knows tags that are no list', () => {
    const { counts, codes } = countOne({}, [{ tag: 'award' }, { tag: ['tender'] }, {}, { tag: 4 }]);
    expect(counts.releasesWithTagNotList).toBe(2);
    expect(codes.tags.counts).toEqual({ award: 1, tender: 1 });
  });

  it.each([
    ['ocds-213czf-1', 0],
    ['ocds-213czf', 2],
    ['ocds-a213czf-1', 2],
    ['OCDS-213CZF-1', 2],
    ['486', 2],
  ])('judges the prefix of %s', (ocid, releasesWithBadPrefix) => {
    const statistics = createStatistics();
    statistics.fold(viewProcess({ ocid, basis: 'merged', compiled: {}, releases: [{}, {}] }));
    const ocidsWithBadPrefix = releasesWithBadPrefix / 2;
    expect(statistics.finalise().counts).toMatchObject({
      releasesWithBadPrefix,
      ocidsWithBadPrefix,
    });
  });
});

describe('awards and contracts', () => {
  it('count once by their ids, and those without id each', () => {
    const one = { id: 1, value: { amount: 5, currency: 'EUR' } };
    const { counts, money } = countOne({
      awards: [one, one, { ...one, id: '1' }, { value: one.value }, { value: { amount: 1 } }],
    });
    expect(counts).toMatchObject({ awards: 4, processesWithAwards: 1 });
    expect(money.awards.currencies).toEqual({
      '': { count: 1, sum: '1', min: '1', max: '1', rounded: 0 },
      EUR: { count: 3, sum: '15', min: '5', max: '5', rounded: 0 },
    });
  });

  it('belong together in their process alone', () => {
    const { counts } = countOne({
      awards: [{ id: 1 }],
      contracts: [
        { id: 1, awardID: 1 },
        { id: 2, awardID: '1' },
        { id: 3, awardID: '' },
      ],
    });
    expect(counts).toMatchObject({ contracts: 3, contractsWithoutAward: 1 });
    expect(counts.contractsWithoutAwardId).toBe(1);
  });

  it('sum money in integers', () => {
    const amounts = [0.1, 0.2, 1e15, -0.00005];
    const { money } = countOne({
      contracts: amounts.map((amount) => ({ value: { amount, currency: 'EUR' } })),
    });
    expect(money.contracts.currencies['EUR']).toEqual({
      count: 4,
      sum: '1000000000000000.3',
      min: '0',
      max: '1000000000000000',
      rounded: 1,
    });
  });
});

describe('organisations', () => {
  const buyer = { id: 'B', name: 'Town' };

  it('are the parties that are referred to', () => {
    const identifier = { scheme: 'PT-NIPC', id: '500' };
    const { organisations } = countOne({
      parties: [
        { id: 'B', identifier, address: { locality: 'Lagoa' }, contactPoint: { name: '' } },
        { id: 'S', name: 'Builder', roles: ['supplier'] },
      ],
      buyer,
      tender: { procuringEntity: buyer },
      awards: [{ suppliers: [{ id: 'S' }, { name: 'Other' }] }],
    });
    expect(organisations.buyers).toEqual({
      count: 1,
      withIdentifier: 1,
      withoutIdentifier: 0,
      withAddress: 1,
      withContactPoint: 0,
      schemes: { 'PT-NIPC': 1 },
      otherSchemes: 0,
    });
    expect(organisations.procuringEntities).toEqual(organisations.buyers);
    expect(organisations.suppliers).toMatchObject({ count: 2, withIdentifier: 0 });
    expect(organisations.all).toMatchObject({ count: 3, withIdentifier: 1 });
  });

  it('of version 1.0 stand where they are named', () => {
    const { organisations } = countOne({
      buyer: { identifier: { scheme: 'GB-LAC', id: 'E1' }, address: { region: 'Kent' } },
      tender: { tenderers: [{ name: 'A' }, { name: 'A' }, { name: 'n/a' }] },
    });
    expect(organisations.buyers).toMatchObject({ withIdentifier: 1, withAddress: 1 });
    expect(organisations.tenderers).toMatchObject({ count: 1, withoutIdentifier: 1 });
  });

  it('are not taken for one of several parties with their id', () => {
    const parties = ['1', '2'].map((id) => ({ id: 'B', identifier: { scheme: 'X', id } }));
    expect(countOne({ parties, buyer }).organisations).toMatchObject({
      buyers: { count: 1, withIdentifier: 0 },
      all: { count: 3, withIdentifier: 2 },
    });
  });
});

describe('time', () => {
  it('runs from step to step, in days as they are written', async () => {
    const { times, lags, dates } = await countFiles(releasesOf([tender, award]));
    expect(times.tenderPeriod).toMatchObject({ count: 1, median: 30 });
    expect(times.tenderStartToAward.median).toBe(40);
    expect(times.tenderEndToAward.median).toBe(10);
    expect(times.awardToContract.median).toBe(10);
    expect(lags).toMatchObject({
      tender: { median: 4 },
      award: { p90: 21 },
      contract: { max: 11 },
    });
    expect(dates.contractsSigned.last).toBe('2024-04-21T04:30:00.000Z');
  });

  it('compares dates as instants', () => {
    const dates = ['2024-03-01T00:30:00+02:00', '2024-02-29T23:00:00Z', '2024-02-30', 'n/a'];
    expect(
      countOne(
        {},
        dates.map((date) => ({ date })),
      ).dates.releases,
    ).toEqual({
      count: 2,
      first: '2024-02-29T22:30:00.000Z',
      last: '2024-02-29T23:00:00.000Z',
    });
  });
});

describe('the rest', () => {
  it('counts stages, methods, items and documents', () => {
    const { counts, codes } = countOne({
      planning: { rationale: 'need' },
      tender: {
        procurementMethod: 'Open',
        items: [
          {
            id: 1,
            classification: { scheme: 'CPV' },
            additionalClassifications: [{ scheme: 'UNSPSC' }, {}],
            unit: { value: { currency: 'EUR' } },
          },
        ],
        milestones: [{ documents: [{ documentType: 'physicalProgressReport' }] }],
      },
      awards: [{ items: [{ id: 1 }, { id: '1' }] }],
      contracts: [{ implementation: { transactions: [{ amount: { amount: 3 } }] } }],
    });
    expect(codes.stages.counts).toEqual({
      award: 1,
      contract: 1,
      implementation: 1,
      planning: 1,
      tender: 1,
    });
    expect(counts).toMatchObject({
      tenderItems: 1,
      awardItems: 2,
      itemIds: 2,
      transactions: 1,
      processesWithMethod: 1,
      processesWithValidMethod: 0,
    });
    expect(codes.itemSchemes.counts).toEqual({ CPV: 1, UNSPSC: 1 });
    expect(codes.currencies.counts).toEqual({ EUR: 1 });
    expect(codes.tenderMilestoneDocuments.counts).toEqual({ physicalProgressReport: 1 });
  });
});
