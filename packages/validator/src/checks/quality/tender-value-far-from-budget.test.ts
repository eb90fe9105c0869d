import { expect, it } from 'vitest';
import { runProcessExample } from '../../describe/run-process-example.ts';
import type { JsonValue } from '../../json.ts';
import { tenderValueFarFromBudget } from './tender-value-far-from-budget.ts';

const euros = (amount: JsonValue) => ({ amount, currency: 'EUR' });

it.each([
  ['equal amounts', euros(0.1), euros(0.1), 'pass'],
  ['a difference of exactly half', euros(100), euros(50), 'pass'],
  ['a difference of more than half', euros(100), euros(49.99), 'fail'],
  ['negative amounts', euros(-100), euros(-160), 'fail'],
  ['other currencies', euros(100), { amount: 100, currency: 'USD' }, 'not-comparable'],
  ['no currency', { amount: 100 }, { amount: 100 }, 'not-comparable'],
  ['zero', euros(0), euros(100), 'not-comparable'],
  ['opposite signs', euros(100), euros(-100), 'not-comparable'],
  ['an amount in a text', euros('100'), euros(100), 'not-comparable'],
  ['no amount', { currency: 'EUR' }, euros(100), 'not-published'],
  ['an object for the amount', euros({}), euros(100), 'not-published'],
] as const)('says of %s what it can', (_, value, amount, outcome) => {
  const compiled = { tender: { value }, planning: { budget: { amount } } };
  const { result } = runProcessExample(tenderValueFarFromBudget, {
    processes: [{ compiled }],
  });
  expect(result.outcome).toBe(outcome);
});

it('shows both amounts', () => {
  const compiled = { tender: { value: euros(10.5) }, planning: { budget: { amount: euros(1) } } };
  const { findings } = runProcessExample(tenderValueFarFromBudget, { processes: [{ compiled }] });
  expect(findings[0]?.evidence).toEqual({
    place: { path: ['tender', 'value'], release: null },
    value: '10.5',
    expected: 0.5,
    facts: { tender: '10.5', budget: '1', currency: 'EUR' },
  });
});
