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

const GROUPS = Array.from({ length: 11 }, (_, index) => `group-${index + 1}`);

/** The mean of the percentages of eleven groups of items; groups without one are left out. */
const checklist: Checklist = makeChecklist(
  GROUPS.map((id) => makeCriterion(id, { answer: { lin: [0, 100] }, blank: 'not-applicable' })),
  {
    kind: 'emulation',
    total: {
      round: 'half-up',
      decimals: 2,
      of: { product: [{ number: 100 }, { mean: GROUPS.map((criterion) => ({ criterion })) }] },
    },
  },
);

it('is a checklist without faults', () => {
  expect(judgeChecklist(checklist)).toEqual([]);
});

it.each([
  ['Spain: 81 80 100 50 17 55 23 20 67 100 14', 55.18],
  ['Sweden: 0 0 0 0 0 0 0 0 0 0 0', 0],
  ['without two groups: 50 - 100 30 - 20 0 0 0 0 0', 22.22],
])('%s = %d', (row, average) => {
  const percentages = row.split(': ')[1]!.split(' ');
  const answers = makeAnswers(
    Object.fromEntries(
      GROUPS.map((id, index) => {
        const percentage = percentages[index];
        return [id, percentage === '-' ? '' : percentage];
      }),
    ),
  );
  const { total } = scoreExample(checklist, makeEvidence({ answers }));
  expect(total).toMatchObject({ low: average, high: average, known: average, state: 'scored' });
});
