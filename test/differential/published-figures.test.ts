import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Source } from '@vitrina/validator';
import { findSources } from '@vitrina/validator/node';
import { describe, expect, it } from 'vitest';
import type { Statistics } from '../../packages/validator/src/statistics/statistics.ts';
import { expectTablesMatch } from '../support/expect-tables-match.ts';
import { statisticsOf } from '../support/statistics-of.ts';

const folder = resolve(import.meta.dirname, '../../../shared/data/real');
const isThere = existsSync(folder);

if (!isThere) process.stderr.write('skipped: no published data whose figures are known\n');

const openSources = (path: string): Promise<Source[]> => findSources([path], { cwd: folder });

async function figuresOf(path: string): Promise<Statistics> {
  return statisticsOf(await openSources(path));
}

describe.skipIf(!isThere)('the statistics of published data', () => {
  it.each([
    ['portugal-impic.json', 100, 100, 0, 0],
    ['armenia/sample/releases', 100, 100, 100, 0],
    ['australia/new-south-wales/sample/releases', 10, 10, 0, 0],
    ['canada/montreal/sample/releases', 20, 20, 20, 20],
    ['mexico/administracion-publica-federal/sample/records', 10, 10, 0, 0],
    ['mexico/inai/sample/releases', 10, 10, 10, 0],
    ['mexico/grupo-aeroportuario/sample/releases', 312, 292, 312, 0],
    ['moldova/sample/releases', 51, 51, 0, 0],
    ['paraguay/sample/releases', 70, 12, 0, 0],
    ['uganda/sample/releases', 10, 10, 0, 0],
    ['ukraine/sample/releases', 11, 11, 0, 0],
    ['ukraine/sample/records', 11, 11, 0, 0],
  ])('count %s', async (path, releases, ocids, releasesWithBadPrefix, releasesWithTagNotList) => {
    const { counts } = await figuresOf(path);
    expect(counts).toMatchObject({
      releases,
      ocids,
      releasesWithBadPrefix,
      releasesWithTagNotList,
      ocidsNotJudged: 0,
    });
  });

  it('sum what Portugal has bought, and know of whom', async () => {
    const { counts, organisations, money, dates } = await figuresOf('portugal-impic.json');
    expect(organisations).toMatchObject({
      suppliers: { count: 95, withIdentifier: 95, schemes: { 'PT-NIPPC': 95 } },
      buyers: { count: 58, withIdentifier: 58 },
    });
    const total = { EUR: { count: 100, sum: '1613064.48', rounded: 0 } };
    expect(money).toMatchObject({
      awards: { currencies: total },
      contracts: { currencies: total },
    });
    expect(counts).toMatchObject({ awards: 100, contracts: 100, contractsWithoutAward: 0 });
    expect(dates.contractEnds.count).toBe(7);
  });

  it('keep the one award in another currency apart', async () => {
    const { money } = await figuresOf('mexico/grupo-aeroportuario/sample/releases');
    expect(Object.keys(money.awards.currencies)).toEqual(['MNX', 'MXN']);
    expect(money.awards.currencies['MNX']?.count).toBe(1);
    expect(Object.keys(money.contracts.currencies)).toEqual(['MXN']);
  });

  it('tell a method that is filled from one that is valid', async () => {
    const { counts } = await figuresOf('moldova/sample/releases');
    expect(counts).toMatchObject({ processesWithMethod: 51, processesWithValidMethod: 0 });
  });

  it('sum the awards of Armenia', async () => {
    const { counts, money } = await figuresOf('armenia/sample/releases');
    expect(counts.awards).toBe(21);
    expect(money.awards.currencies).toMatchObject({ AMD: { sum: '35981772' } });
  });

  it.each([
    'portugal-impic.json',
    'armenia/sample/releases',
    'mexico/grupo-aeroportuario/sample/releases',
    'mexico/inai/sample/releases',
    'moldova/sample/records',
    'paraguay/sample/releases',
    'ukraine/sample/records',
  ])('are in the tables of %s too', async (path) => {
    await expectTablesMatch(() => openSources(path), await figuresOf(path));
  });
});
