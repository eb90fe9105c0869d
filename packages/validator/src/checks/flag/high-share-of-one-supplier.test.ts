import { expect, it } from 'vitest';
import { runProcessExample } from '../../describe/run-process-example.ts';
import type { JsonObject } from '../../json.ts';
import { highShareOfOneSupplier } from './high-share-of-one-supplier.ts';

function award(supplier: unknown, others: JsonObject = {}): JsonObject {
  return {
    status: 'active',
    date: '2024-05-06T00:00:00Z',
    suppliers: [{ id: supplier }],
    ...others,
  } as JsonObject;
}

function run(awards: readonly JsonObject[], others: JsonObject = { buyer: { id: 'B' } }) {
  // Each award is a process of its own, as a buyer's are.
  const processes = awards.map((each, index) => ({
    compiled: { ocid: String(index), awards: [each], ...others } as never,
  }));
  return runProcessExample(highShareOfOneSupplier, { processes, params: { leastAwards: 2 } });
}

it('gathers the awards of a buyer over its processes', () => {
  const { result, findings } = run([award('S'), award('S'), award('T')]);
  expect(result.population).toBe(1);
  expect(findings.map(({ subject, evidence }) => [subject, evidence])).toEqual([
    [
      '["B",2024]',
      { value: 2 / 3, expected: 0.5, facts: { supplier: '"S"', awards: 2, allAwards: 3 } },
    ],
  ]);
});

it('keeps years apart, and ids of other types', () => {
  const early = { date: '2023-12-31T23:00:00-05:00' };
  const { result } = run([award('1'), award(1), award(2), award('S', early), award('S', early)]);
  expect(result.counts).toMatchObject({ pass: 1, fail: 1 });
});

it('says nothing of few awards', () => {
  expect(run([award('S')]).result.counts).toMatchObject({ 'not-comparable': 1, fail: 0 });
});

it('takes only active awards with a date and suppliers', () => {
  const { result } = run([
    award('S', { status: 'pending' }),
    award('S', { date: 'soon' }),
    award('S', { suppliers: [{}] }),
    award('S'),
    award('T'),
    award('U'),
  ]);
  expect(result.outcome).toBe('pass');
});

it('takes the procuring entity where no buyer is known', () => {
  const tender = { procuringEntity: { id: 'P' } };
  const { findings } = run([award('S'), award('S')], { tender });
  expect(findings.map(({ subject }) => subject)).toEqual(['["P",2024]']);
});

const worth = (amount: number, currency = 'EUR') => ({ value: { amount, currency } });

it.each([
  ['its share of the value too', [worth(5), worth(5), worth(10)], 'fail'],
  ['a lower share of the value', [worth(5), worth(4), worth(10)], 'pass'],
  ['values in two currencies', [worth(5), worth(4, 'USD'), worth(10)], 'fail'],
  ['an award without value', [worth(5), {}, worth(10)], 'fail'],
  ['a negative value', [worth(5), worth(-4), worth(10)], 'fail'],
])('looks at the value: %s', (_, [first = {}, second = {}, third = {}], outcome) => {
  const { result } = run([award('S', first), award('S', second), award('T', third)]);
  expect(result.outcome).toBe(outcome);
});

it('is not published where no buyer can be told from others', () => {
  expect(run([award('S'), award('S')], {}).result.outcome).toBe('not-published');
  const named = run([award('S'), award('S')], { buyer: { name: 'Town' } });
  expect(named.result.outcome).toBe('not-applicable');
});
