import { expect, it } from 'vitest';
import {
  makeAnswers,
  makeChecklist,
  makeCriterion,
  makeEvidence,
  scoreExample,
} from '../../../../test/support/checklist-fixture.ts';
import type { Checklist, Formula } from '../index.ts';
import { judgeChecklist } from '../index.ts';

const SCOPE = ['goods', 'works', 'planning', 'tender', 'award', 'implementation'];
const FIELDS = [
  'process-id',
  'company-id',
  'dates',
  'values',
  'spend-link',
  'items',
  'standards',
  'documents',
];
const OPENNESS: Readonly<Record<string, number>> = {
  free: 3,
  license: 3,
  lang: 0,
  tools: 1,
  timely: 3,
  historical: 1,
  'machine-readable': 3,
  bulk: 3,
};

const of = (criteria: readonly string[]): Formula[] => criteria.map((criterion) => ({ criterion }));
const times = (number: number, formula: Formula): Formula => ({ product: [{ number }, formula] });
const choices = (scores: Readonly<Record<string, number>>, blank?: number): Formula => ({
  answer: { choices: scores, ...(blank !== undefined && { blank }) },
});

/** Points for scope, fields and openness; deductions; how much the data reach, and who puts them online. */
const checklist: Checklist = makeChecklist(
  [
    ...SCOPE.map((id) => makeCriterion(id, { answer: 'A3' }, { dimension: 'scope' })),
    ...FIELDS.map((id) => makeCriterion(id, { answer: 'A3' }, { dimension: 'fields' })),
    ...Object.keys(OPENNESS).map((id) =>
      makeCriterion(id, { answer: 'A3' }, { dimension: 'openness' }),
    ),
    makeCriterion('missing', choices({ none: 0, portion: 1, widespread: 2 })),
    makeCriterion('covid', choices({ none: 0, some: 1, many: 2 })),
    makeCriterion(
      'extent',
      choices({ 'almost all': 1, large: 0.9, significant: 0.85, 'very limited': 0.7 }, 0.7),
    ),
    makeCriterion('online', choices({ government: 1, 'not by government': 0.5, no: 0 })),
  ],
  {
    kind: 'emulation',
    total: {
      round: 'half-up',
      decimals: 0,
      of: {
        product: [
          {
            best: [
              { number: 0 },
              {
                sum: [
                  times(20, { mean: of(SCOPE) }),
                  times(20, { mean: of(FIELDS) }),
                  times(60, {
                    mean: of(Object.keys(OPENNESS)),
                    weights: Object.values(OPENNESS),
                  }),
                  times(-5, { criterion: 'missing' }),
                  times(-5, { criterion: 'covid' }),
                ],
              },
            ],
          },
          { criterion: 'extent' },
          { criterion: 'online' },
        ],
      },
    },
  },
);

const WORDS = ['No', 'Partially', 'Yes'];

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

function answersOf(row: string): Record<string, string | undefined> {
  const [, online, scope, fields, openness, extent, missing, covid] = row.split(' ');
  const digits = `${scope}${fields}${openness}`;
  const items = [...SCOPE, ...FIELDS, ...Object.keys(OPENNESS)];
  const pick = (words: readonly string[], digit: string | undefined): string | undefined =>
    words[Number(digit)];
  return {
    ...Object.fromEntries(items.map((id, index) => [id, pick(WORDS, digits[index])])),
    extent: pick(['Very limited', 'Significant', 'Large', 'Almost all'], extent),
    online: pick(['No', 'Not by government', 'Government'], online),
    missing: pick(['None', 'Portion', 'Widespread'], missing),
    covid: pick(['None', 'Some', 'Many'], covid),
  };
}

it('is a checklist without faults', () => {
  expect(judgeChecklist(checklist)).toEqual([]);
});

it.each(ROWS)('%s', (row) => {
  const answers = makeAnswers(answersOf(row));
  const { total } = scoreExample(checklist, makeEvidence({ answers }));
  const score = Number(row.split(' = ')[1]);
  expect(total).toMatchObject({ low: score, high: score, known: score, evidence: 1 });
});

it('counts an answer that is not there as the worst and the best', () => {
  const answers = makeAnswers({ ...answersOf(ROWS[2]!), missing: undefined, goods: undefined });
  const { total } = scoreExample(checklist, makeEvidence({ answers }));
  // 20 times a sixth for goods, and two deductions of 5.
  expect(total).toMatchObject({ low: 87, high: 100, known: 100 });
});
