import type { Answer, Checklist, Scorecard } from '@vitrina/scorer';
import { describe, expect, it } from 'vitest';
import {
  makeChecklist,
  makeCriterion,
  makeDimensions,
  makeEvidence,
  scoreExample,
} from '../../../../test/support/checklist-fixture.ts';
import { LANGUAGES } from '../languages.ts';
import { loadLocale } from '../locale.ts';
import { scorecardFormatters } from './scorecard-formatters.ts';

const GOLDEN = '../../../../test/golden/scorecards';
const ENDINGS: Readonly<Record<string, string>> = { plain: 'txt', pretty: 'txt' };

const checklist: Checklist = makeChecklist(
  [
    makeCriterion('cyc-plans', { answer: 'A3' }, { dimension: 'cyc', tier: 3 }),
    makeCriterion('cyc-awards', { answer: { lin: [0, 1] } }, { dimension: 'cyc', tier: 4 }),
    makeCriterion('cyc-notices', { answer: 'A5' }, { dimension: 'cyc', who: 'buyers' }),
    makeCriterion('opn-free', { answer: 'A3' }, { dimension: 'opn', effort: 'high' }),
    makeCriterion('opn-tls', { probe: 'P-TLS', field: 'valid' }, { dimension: 'opn' }),
    makeCriterion('tim-law', { answer: 'A3' }, { dimension: 'tim', who: 'legislator' }),
  ],
  {
    id: 'example',
    kind: 'reconstruction',
    dimensions: makeDimensions({ cyc: 60, opn: 30, tim: 10 }),
    gates: [
      { criterion: 'cyc-plans', atLeast: 0.5 },
      { criterion: 'opn-free', atLeast: 1 },
      { criterion: 'opn-tls', atLeast: 1 },
    ],
    levels: [
      { id: 'bronze', criteria: [{ criterion: 'cyc-plans', atLeast: 0.5 }], low: 10 },
      {
        id: 'silver',
        criteria: [
          { criterion: 'cyc-notices', atLeast: 0.75, or: [{ criterion: 'tim-law', atLeast: 1 }] },
          { criterion: 'opn-tls', atLeast: 1 },
          { criterion: 'opn-free', atLeast: 0.5 },
        ],
        low: 90,
        everyDimension: 30,
        evidence: 0.9,
      },
    ],
    texts: {
      en: { title: 'An example', about: 'It shows.', note: 'Put together from traces.' },
      es: { title: 'Un ejemplo', about: 'Muestra.', note: 'Reconstruido a partir de huellas.' },
    },
  },
);

const answers: Readonly<Record<string, Answer>> = {
  'cyc-plans': { value: 'partial' },
  'cyc-awards': { value: '17/20' },
  'cyc-notices': { value: 2 },
  'opn-free': { value: 'no' },
  'tim-law': { value: null, approver: 'A court' },
};

const full = scoreExample(checklist, makeEvidence({ answers }));
const empty = scoreExample(checklist, makeEvidence());
const evil: Scorecard = { ...full, subject: { name: '=evil("\u202e\n|*', assessment: null } };

function formatterOf(id: string) {
  return scorecardFormatters.find((formatter) => formatter.id === id)!;
}

describe.each([...LANGUAGES])('in %s', async (language) => {
  const context = { locale: await loadLocale(language), checklist, width: 80 };

  it.each(scorecardFormatters.map(({ id }) => id))('%s writes scorecards', async (id) => {
    const text = formatterOf(id).format([full, empty], context);
    expect(text.endsWith('\n')).toBe(true);
    expect(text.endsWith('\n\n')).toBe(false);
    const file = `${GOLDEN}/${id}.${language}.${ENDINGS[id] ?? id}`;
    await expect(text).toMatchFileSnapshot(file);
  });

  it.each(scorecardFormatters.map(({ id }) => id))('%s is harmless', (id) => {
    const text = formatterOf(id).format([evil], context);
    expect(text).not.toContain('\u202e');
    expect(text).not.toMatch(id === 'csv' ? /\n"?=evil/ : /evil[^\n]*\n[^\n]*\|\*/);
  });

  it('plain says in words what pretty shows in colours', () => {
    const pretty = formatterOf('pretty').format([full], { ...context, width: 1000 });
    const plain = formatterOf('plain').format([full], { ...context, width: 1000 });
    const bare = pretty.replace(/\u001b\[[\d;]*m/g, '').replace(/[✖▲●✔] /g, '');
    expect(bare).toBe(plain);
  });
});

describe('data', async () => {
  const context = { locale: await loadLocale('en'), checklist };

  it('is one scorecard, or a list of them', () => {
    const { format } = formatterOf('json');
    expect(JSON.parse(format([full], context))).toEqual(full);
    expect(JSON.parse(format([full, empty], context))).toEqual([full, empty]);
  });

  it('is a line for each', () => {
    const lines = formatterOf('ndjson').format([full, empty], context).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([full, empty]);
  });

  it('has a score only where both ends meet', () => {
    const total = { ...full.total, low: 40, high: 40 };
    const rows = formatterOf('csv')
      .format(
        [full, { ...full, total }, { ...full, total: { ...total, state: 'not-comparable' } }],
        context,
      )
      .split('\r\n')
      .map((line) => line.split(',').slice(0, 4));
    expect(rows[0]).toEqual(['subject', 'score', 'low', 'high']);
    expect(rows.slice(1, 4).map(([, score]) => score)).toEqual(['', '40', '']);
  });
});
