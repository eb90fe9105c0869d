import { describe, expect, it } from 'vitest';
import {
  findChecklist,
  listChecklistFolders,
} from '../../packages/cli/src/checklists/find-checklist.ts';
import { parseChecklist } from '../../packages/cli/src/checklists/parse-checklist.ts';
import type { Checklist, ProbeRecord, Scorecard } from '../../packages/scorer/src/index.ts';
import { makeAnswers, makeEvidence, scoreExample } from '../support/checklist-fixture.ts';

/** Reads an emulation from its files, without faults. */
async function readEmulation(id: string): Promise<Checklist> {
  const { kind, ...checklist } = await parseChecklist(findChecklist(id, process.cwd()));
  if (kind === 'library') throw new Error(`${id} is a library`);
  return { ...checklist, kind };
}

async function scoreAnswers(
  id: string,
  answers: Readonly<Record<string, string | undefined>>,
): Promise<Scorecard['total']> {
  const evidence = makeEvidence({ answers: makeAnswers(answers) });
  return scoreExample(await readEmulation(id), evidence).total;
}

/** One answer a character, by the names in order. */
function spread(names: readonly string[], codes: string): Record<string, string> {
  if (names.length !== codes.length) throw new Error(`${codes} are not ${names.length} codes`);
  return Object.fromEntries(names.map((name, index) => [name, codes[index] as string]));
}

function expectSurely(total: Scorecard['total'], score: number): void {
  expect(total).toMatchObject({ low: score, high: score, evidence: 1, state: 'scored' });
}

describe('every checklist', () => {
  it.each(listChecklistFolders())('$id is without faults', async (folder) => {
    const { criteria } = await parseChecklist(folder);
    expect(criteria.length).toBeGreaterThan(0);
  });

  it.each([
    ['portal', 150],
    ['civio', 140],
    ['ogp-country', 143],
    ['city', 131],
    ['tpp-like', 49],
    ['ocp-basic', 8],
    ['sunlight', 24],
  ])('%s asks %d questions', async (id, count) => {
    const { criteria } = await parseChecklist(findChecklist(id, process.cwd()));
    expect(criteria).toHaveLength(count);
  });
});

const SCOPE = ['goods', 'works', 'planning', 'tender', 'award', 'implementation'];
const FIELDS = [
  'processid',
  'companyid',
  'dates',
  'values',
  'spendlink',
  'items',
  'standards',
  'documents',
];
const OPENNESS = [
  'free',
  'license',
  'lang',
  'tools',
  'timely',
  'historical',
  'machine-readable',
  'bulk',
];
const REACH = ['extent', 'missing', 'covid'];

describe('gdb-2021', () => {
  /** `ISO online scope fields openness extent missing covid = score`. */
  const ROWS = [
    'ARE 1 220000 20200000 10202000 3 0 0 = 14',
    'ESP 2 220220 11220201 21012220 3 0 2 = 57',
    'EST 2 222222 22222222 22222222 3 0 0 = 100',
    'IRL 2 220000 02100202 20212220 - 0 0 = 37',
    'ISR 2 220222 22221201 22202220 1 0 0 = 66',
    'KEN 2 202221 22222222 22202221 0 2 2 = 46',
    'PRY 2 222222 22221222 22122222 3 0 0 = 99',
    'RUS 2 222222 22222222 22222222 2 1 0 = 86',
    'RWA 0 000000 00000100 00000000 3 0 0 = 0',
  ];

  function answersOf(row: string): Record<string, string> {
    const [codes = ''] = row.slice('ISO '.length).split(' = ');
    return spread(
      ['online', ...SCOPE, ...FIELDS, ...OPENNESS, ...REACH],
      codes.replaceAll(' ', ''),
    );
  }

  it.each(ROWS)('%s', async (row) => {
    const total = await scoreAnswers('gdb-2021', answersOf(row));
    expectSurely(total, Number(row.split(' = ')[1]));
  });

  it('reads words and codes alike, in either language', async () => {
    const codes = answersOf(ROWS[1] as string);
    const words = {
      ...codes,
      online: 'Government',
      goods: 'Yes',
      works: 'sí',
      planning: 'No',
      processid: 'Partially',
      companyid: 'parcialmente',
      extent: 'Almost all',
      missing: 'None',
      covid: 'Many',
    };
    expectSurely(await scoreAnswers('gdb-2021', words), 57);
  });

  it('counts what else nobody answers as the worst and the best', async () => {
    const { goods: _goods, missing: _missing, ...others } = answersOf(ROWS[2] as string);
    const { low, high, evidence } = await scoreAnswers('gdb-2021', others);
    expect([low, high]).toEqual([87, 100]);
    expect(evidence).toBeLessThan(1);
  });

  it('counts an extent that nobody answers as very limited', async () => {
    const row = answersOf('IRL 2 220000 02100202 20212220 - 0 0');
    const { extent: _extent, ...others } = row;
    expectSurely(await scoreAnswers('gdb-2021', others), 37);
    expectSurely(await scoreAnswers('gdb-2021', { ...row, extent: '3' }), 52);
  });
});

describe('gdb-2021-use', () => {
  const ITEMS = [
    'dashboard',
    'redflag',
    'diversity',
    'sustain',
    'gov',
    'cso',
    'private',
    'open-procurement',
    'beneficial-ownership',
    'ai',
  ];

  /** `ISO existence items impact = score`. */
  it.each([
    'BGR 0 0200020220 2 = 0',
    'ESP 1 2100210200 0 = 14',
    'ISR 3 1200010200 1 = 26',
    'MEX 2 2221222220 0 = 54',
    'UKR 3 2200222222 2 = 80',
  ])('%s', async (row) => {
    const [codes = '', score] = row.slice('ISO '.length).split(' = ');
    const answers = spread(['existence', ...ITEMS, 'impact'], codes.replaceAll(' ', ''));
    expectSurely(await scoreAnswers('gdb-2021-use', answers), Number(score));
  });

  it('counts an impact that nobody answers as none', async () => {
    const answers = spread(['existence', ...ITEMS, 'impact'], '12100210200-');
    expectSurely(await scoreAnswers('gdb-2021-use', answers), 14);
    const { impact: _impact, ...others } = answers;
    expectSurely(await scoreAnswers('gdb-2021-use', others), 14);
  });
});

describe('godi-2015', () => {
  const BITS = [
    'exists',
    'digital',
    'public',
    'online',
    'free',
    'machine-readable',
    'bulk',
    'open-licence',
    'up-to-date',
  ];

  it.each([
    'ae 000000000 = 0',
    'br 111111010 = 80',
    'de 111111001 = 60',
    'es 111111011 = 90',
    'gb 111111011 = 90',
    'ua 111110001 = 45',
    'us 111111111 = 100',
    'unsure 1111111?1 = 70',
  ])('%s', async (row) => {
    const [, bits = '', , score] = row.split(' ');
    expectSurely(await scoreAnswers('godi-2015', spread(BITS, bits)), Number(score));
  });
});

describe('godi-2016', () => {
  const BITS = [
    'no-registration',
    'free',
    'downloadable-at-once',
    'up-to-date',
    'open-licence',
    'open-machine-readable-format',
  ];

  it.each([
    ['111111', 100],
    ['100000', 15],
    ['010000', 15],
    ['001000', 15],
    ['000100', 15],
    ['000010', 20],
    ['000001', 20],
    ['1111?1', 80],
  ])('%s = %d', async (bits, score) => {
    expectSurely(await scoreAnswers('godi-2016', spread(BITS, bits)), score);
  });
});

describe('digiwhist-2016', () => {
  const GROUPS = [
    'contract',
    'dates',
    'requirements',
    'documentation',
    'funding',
    'buyer',
    'bidder',
    'bid',
    'price',
    'cancellation',
    'other',
  ];

  it.each([
    ['Spain: 81 80 100 50 17 55 23 20 67 100 14', 55.18],
    ['Sweden: 0 0 0 0 0 0 0 0 0 0 0', 0],
    ['two blank: 50 - 100 30 - 20 0 0 0 0 0', 22.22],
  ])('%s = %d', async (row, average) => {
    const percentages = row.split(': ')[1]?.split(' ') ?? [];
    const answers = GROUPS.map((group, index) => [group, percentages[index]?.replace('-', '')]);
    expectSurely(await scoreAnswers('digiwhist-2016', Object.fromEntries(answers)), average);
  });
});

describe('mqa', () => {
  const POINTS = {
    findability: 100,
    accessibility: 100,
    interoperability: 110,
    reusability: 75,
    contextuality: 20,
  };

  async function scorePassed(passed: number): Promise<Scorecard> {
    const checklist = await readEmulation('mqa');
    const fields = checklist.criteria.map(({ score }) => {
      const probe = 'product' in score ? score.product.find((part) => 'probe' in part) : undefined;
      return probe && 'field' in probe ? probe.field : '';
    });
    const record: ProbeRecord = {
      probe: 'P-CAT',
      date: '2026-11-20',
      status: 'done',
      fields: Object.fromEntries(fields.map((name) => [name, { passed, of: 8, isSample: false }])),
      evidence: [],
    };
    return scoreExample(checklist, makeEvidence({ probes: [record] }));
  }

  it.each([
    [8, 405, 'excellent'],
    [7, 354.375, 'excellent'],
    [6, 303.75, 'good'],
    [4, 202.5, 'sufficient'],
    [2, 101.25, null],
    [0, 0, null],
  ])('gives %d of 8 their share of 405 points', async (passed, points, level) => {
    const { total, level: reached } = await scorePassed(passed);
    expect(total).toMatchObject({ low: points, high: points, outOf: 405 });
    expect(reached).toBe(level);
  });

  it('has the published points in each part', async () => {
    const { criteria } = await scorePassed(8);
    const sums = Object.keys(POINTS).map((part) =>
      criteria.filter(({ dimension }) => dimension === part).reduce((sum, { low }) => sum + low, 0),
    );
    expect(sums).toEqual(Object.values(POINTS));
  });
});
