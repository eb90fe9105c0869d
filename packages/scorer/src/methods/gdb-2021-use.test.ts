import { expect, it } from 'vitest';
import {
  makeAnswers,
  makeChecklist,
  makeCriterion,
  makeEvidence,
  scoreExample,
} from '../../../../test/support/checklist-fixture.ts';
import type { Checklist } from '../index.ts';
import { judgeChecklist } from '../index.ts';

const ITEMS = [
  'dashboard',
  'red-flag',
  'diversity',
  'sustainability',
  'government',
  'civil-society',
  'private-sector',
  'open-procurement',
  'beneficial-ownership',
  'artificial-intelligence',
];

/** Ten points an item, times whether there is any use, times whether it has changed something. */
const checklist: Checklist = makeChecklist(
  [
    makeCriterion('existence', {
      answer: { choices: { none: 0, isolated: 0.5, multiple: 0.9, widespread: 1 } },
    }),
    ...ITEMS.map((id) => makeCriterion(id, { answer: 'A3' }, { dimension: 'items' })),
    makeCriterion('impact', {
      answer: { choices: { no: 0.7, partially: 0.85, yes: 1 }, blank: 0.7 },
    }),
  ],
  {
    kind: 'emulation',
    total: {
      round: 'half-up',
      decimals: 0,
      of: {
        product: [
          { number: 10 },
          { sum: ITEMS.map((criterion) => ({ criterion })) },
          { criterion: 'existence' },
          { criterion: 'impact' },
        ],
      },
    },
  },
);

const WORDS = ['No', 'Partially', 'Yes'];

/** `ISO existence items impact = score`. */
const ROWS = [
  'BGR 0 0200020220 2 = 0',
  'ESP 1 2100210200 0 = 14',
  'ISR 3 1200010200 1 = 26',
  'MEX 2 2221222220 0 = 54',
  'UKR 3 2200222222 2 = 80',
];

it('is a checklist without faults', () => {
  expect(judgeChecklist(checklist)).toEqual([]);
});

it.each(ROWS)('%s', (row) => {
  const [, existence, items = '', impact] = row.split(' ');
  const answers = makeAnswers({
    existence: ['none', 'isolated', 'multiple', 'widespread'][Number(existence)],
    impact: WORDS[Number(impact)],
    ...Object.fromEntries(ITEMS.map((id, index) => [id, WORDS[Number(items[index])]])),
  });
  const { total } = scoreExample(checklist, makeEvidence({ answers }));
  const score = Number(row.split(' = ')[1]);
  expect(total).toMatchObject({ low: score, high: score, evidence: 1 });
});
