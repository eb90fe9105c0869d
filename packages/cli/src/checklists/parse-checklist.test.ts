import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError } from '../config/config-error.ts';
import { findChecklist } from './find-checklist.ts';
import { parseChecklist } from './parse-checklist.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrina-checklist-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const CHECKLIST = `id: small
version: 1.0.0
kind: method
dimensions:
  - id: one
    texts: { en: { title: One }, es: { title: Uno } }
  - id: two
    texts: { en: { title: Two }, es: { title: Dos } }
weights: { one: 60, two: 40 }
sources: [{ title: A law, url: https://example.org/law }]
basis:
  LAW: { title: A law, url: https://example.org/law }
texts:
  en: { title: Small, about: Few questions. }
  es: { title: Pequeña, about: Pocas preguntas. }
`;

const CRITERION = `id: plans
dimension: one
tier: 3
basis: [LAW 3.a]
score:
  first:
    - scale: { lin: [0, 0.5] }
      of:
        measure:
          population: TEND
          has: { present: tender/title }
    - answer: A3
effort: low
who: publisher
texts:
  en: { question: Are there plans?, why: To know., verify: Look., fix: Publish them. }
  es: { question: ¿Hay planes?, why: Para saber., verify: Mire., fix: Publíquelos. }
`;

const PRICES = CRITERION.replace('id: plans', 'id: prices').replace('one', 'two');

const FILES: Readonly<Record<string, string>> = {
  'checklist.yaml': CHECKLIST,
  'criteria/plans.yaml': CRITERION,
  'criteria/prices.yaml': PRICES,
};

function write(files: Readonly<Record<string, string>>, into = ''): void {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, into, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** What is wrong with a checklist: file, line, column, code. */
async function faultsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  write(files);
  try {
    await parseChecklist(findChecklist('.', folder));
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ file, place, code }) => {
      const path = relative(folder, file).replaceAll('\\', '/');
      return `${path}:${place.line}:${place.column} ${code}`;
    });
  }
}

it('reads a checklist of the caller, in the order of its dimensions', async () => {
  write(FILES);
  const checklist = await parseChecklist(findChecklist('./', folder));
  expect(checklist.criteria.map(({ id, tier }) => [id, tier])).toEqual([
    ['plans', 3],
    ['prices', 3],
  ]);
  expect(checklist.dimensions.map(({ weight }) => weight)).toEqual([60, 40]);
  expect(checklist.outOf).toBe(100);
});

describe('faults', () => {
  const changed = (from: string, to: string): Record<string, string> => {
    const entries = Object.entries(FILES).map(([name, text]) => [name, text.replace(from, to)]);
    return Object.fromEntries(entries);
  };
  const ofPlans = (from: string, to: string): Record<string, string> => {
    return { ...FILES, 'criteria/plans.yaml': CRITERION.replace(from, to) };
  };

  it.each<[string, Record<string, string>, readonly string[]]>([
    [
      'an unknown field of a measure',
      ofPlans('has: { present: tender/title }', 'has: { presnt: tender/title }'),
      ['criteria/plans.yaml:11:16 checklist-bad-measure'],
    ],
    [
      'an unknown population',
      ofPlans('TEND', 'TENDS'),
      ['criteria/plans.yaml:10:23 checklist-bad-measure'],
    ],
    [
      'a scale out of order',
      ofPlans('[0, 0.5]', '[0.5, 0]'),
      ['criteria/plans.yaml:7:21 checklist-scale-out-of-order'],
    ],
    [
      'a missing language',
      ofPlans('  es: {', '  fr: {'),
      ['criteria/plans.yaml:16:3 form-missing-key', 'criteria/plans.yaml:17:3 form-unknown-key'],
    ],
    [
      'a blank text',
      ofPlans('why: To know.', 'why: ""'),
      ['criteria/plans.yaml:16:42 checklist-missing-text'],
    ],
    [
      'a formula of no kind',
      ofPlans('- answer: A3', '- anwser: A3'),
      ['criteria/plans.yaml:12:7 form-no-such-kind'],
    ],
    [
      'a formula of two kinds',
      ofPlans('- answer: A3', '- { answer: A3, figure: x }'),
      ['criteria/plans.yaml:12:9 form-unknown-key', 'criteria/plans.yaml:12:21 form-unknown-key'],
    ],
    [
      'a tier out of range',
      ofPlans('tier: 3', 'tier: 5'),
      ['criteria/plans.yaml:3:7 form-bad-choice'],
    ],
    [
      'an id that is not the name of the file',
      ofPlans('id: plans', 'id: plan'),
      ['criteria/plans.yaml:1:5 checklist-misnamed'],
    ],
    [
      'a basis of nowhere',
      ofPlans('LAW 3.a', 'ACT 3'),
      ['criteria/plans.yaml:4:9 checklist-missing-basis'],
    ],
    [
      'weights that do not sum',
      changed('one: 60', 'one: 61'),
      ['checklist.yaml:9:10 checklist-weights-not-100'],
    ],
    [
      'no source',
      changed('sources: [{ title: A law, url: https://example.org/law }]', 'sources: []'),
      ['checklist.yaml:10:10 checklist-missing-source'],
    ],
    [
      'a gate of nowhere',
      { ...FILES, 'checklist.yaml': `${CHECKLIST}gates:\n  - { criterion: plan, atLeast: 1 }\n` },
      ['checklist.yaml:17:18 checklist-unknown-criterion'],
    ],
    [
      'tiers and weights of nowhere',
      {
        ...FILES,
        'checklist.yaml': CHECKLIST.replace('two: 40 }', 'two: 40, three: 0 }\ntiers: { plan: 4 }'),
      },
      [
        'checklist.yaml:9:30 checklist-unknown-dimension',
        'checklist.yaml:10:10 checklist-unknown-criterion',
      ],
    ],
    [
      'syntax',
      { ...FILES, 'criteria/plans.yaml': 'id: "plans\n' },
      ['criteria/plans.yaml:2:1 yaml-unclosed'],
    ],
    [
      'several files, all of them',
      {
        'checklist.yaml': CHECKLIST.replace('kind: method', 'kind: methods'),
        'criteria/plans.yaml': CRITERION.replace('effort: low', 'effort: none'),
        'criteria/prices.yaml': '[]',
      },
      [
        'checklist.yaml:3:7 form-bad-choice',
        'criteria/plans.yaml:13:9 form-bad-choice',
        'criteria/prices.yaml:1:1 form-empty',
      ],
    ],
  ])('%s', async (_, files, faults) => {
    expect(await faultsOf(files)).toEqual(faults);
  });
});

describe('uses', () => {
  const USER = `id: own
version: 1.0.0
kind: method
uses: ../small/checklist.yaml
criteria: { only: [prices] }
tiers: { prices: 1 }
sources: [{ title: A plan, url: https://example.org/plan }]
texts:
  en: { title: Own, about: Ours. }
  es: { title: Propia, about: La nuestra. }
`;
  const library = { ...FILES, 'checklist.yaml': CHECKLIST.replace('method', 'library') };

  async function faultsOfUser(user: string): Promise<readonly string[]> {
    write(library, '../small');
    return faultsOf({ 'checklist.yaml': user });
  }

  beforeEach(() => {
    const own = join(folder, 'own');
    mkdirSync(own);
    folder = own;
  });
  afterEach(() => {
    folder = dirname(folder);
  });

  it('takes criteria, dimensions and basis of a library, and adds its own', async () => {
    write(library, '../small');
    write({ 'checklist.yaml': USER });
    const { criteria, dimensions, basis } = await parseChecklist(findChecklist('.', folder));
    expect(criteria.map(({ id, tier }) => [id, tier])).toEqual([['prices', 1]]);
    expect(dimensions.map(({ id }) => id)).toEqual(['two']);
    expect(basis).toHaveProperty('LAW');
    cpSync(join(folder, '../small/criteria/plans.yaml'), join(folder, 'criteria/plans.yaml'));
    const more = await parseChecklist(findChecklist('.', folder));
    expect(more.criteria.map(({ id }) => id)).toEqual(['plans', 'prices']);
  });

  it.each([
    ['only: [prices]', 'except: [price]', 'checklist.yaml:5:22 checklist-unknown-criterion'],
    ['../small/checklist.yaml', 'portl', 'checklist.yaml:4:7 unknown-checklist'],
    ['../small/checklist.yaml', 'civio', 'checklist.yaml:4:7 checklist-uses-no-library'],
    ['tiers: { prices', 'tiers: { plans', 'checklist.yaml:6:10 checklist-unknown-criterion'],
  ])('%s as %s is a fault', async (from, to, fault) => {
    expect(await faultsOfUser(USER.replace(from, to))).toContain(fault);
  });
});
