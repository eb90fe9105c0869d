import type { Measure } from '@vitrina/validator';
import { expect, it } from 'vitest';
import { makeCriterion } from '../../../test/support/checklist-fixture.ts';
import { measuresOf } from './measures-of.ts';

const titled: Measure = { population: 'TEND', has: { present: 'tender/title' } };
const sameTitled: Measure = { has: { present: 'tender/title' }, population: 'TEND' };
const dated: Measure = { population: 'AWD', has: { present: 'date' } };

it('collects measures from wherever they stand, each once', () => {
  const criteria = [
    makeCriterion('one', {
      best: [
        { scale: { lin: [0, 1] }, of: { mean: [{ measure: titled }, { measure: dated }] } },
        { answer: 'A3' },
      ],
    }),
    makeCriterion('two', { round: 'half-up', decimals: 1, of: { measure: sameTitled } }),
    makeCriterion('three', { probe: 'P-BULK', field: 'offered' }),
  ];
  expect(measuresOf({ criteria })).toHaveLength(2);
  expect(measuresOf({ criteria })).toEqual([titled, dated]);
});
