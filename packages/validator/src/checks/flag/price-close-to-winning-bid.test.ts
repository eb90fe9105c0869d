import { expect, it } from 'vitest';
import { runProcessExample } from '../../describe/run-process-example.ts';
import type { JsonObject } from '../../json.ts';
import { priceCloseToWinningBid } from './price-close-to-winning-bid.ts';

function bid(bidder: string, amount: number, others: JsonObject = {}): JsonObject {
  return {
    status: 'valid',
    tenderers: [{ id: bidder }],
    value: { amount, currency: 'EUR' },
    ...others,
  };
}

function processWith(details: readonly JsonObject[], others: JsonObject = {}): JsonObject {
  return {
    bids: { details },
    awards: [{ id: 'A-1', status: 'active', suppliers: [{ id: 'W' }] }],
    ...others,
  };
}

function run(processes: readonly JsonObject[], params: Readonly<Record<string, number>>) {
  return runProcessExample(priceCloseToWinningBid, {
    processes: processes.map((compiled, index) => ({
      compiled: { ocid: String(index), ...compiled } as never,
    })),
    params,
  });
}

const CLOSE = [bid('W', 100), bid('L', 101)];
const awarded = (...awards: readonly JsonObject[]) => ({ awards });
const toWinner = { status: 'active', suppliers: [{ id: 'W' }] };

it.each([
  ['a close second', processWith(CLOSE), 'fail'],
  ['a second that is not close', processWith([bid('W', 100), bid('L', 102)]), 'pass'],
  ['equal bids', processWith([bid('W', 100), bid('L', 100)]), 'fail'],
  ['the lowest of several', processWith([...CLOSE, bid('W', 90), bid('M', 200)]), 'pass'],
  ['a cancelled tender', processWith(CLOSE, { tender: { status: 'cancelled' } }), 'not-applicable'],
  [
    'an award to come',
    processWith(CLOSE, awarded(toWinner, { status: 'pending' })),
    'not-applicable',
  ],
  ['two awards', processWith(CLOSE, awarded(toWinner, toWinner)), 'not-applicable'],
  [
    'a cancelled award beside',
    processWith(CLOSE, awarded(toWinner, { status: 'cancelled' })),
    'fail',
  ],
  [
    'two suppliers',
    processWith(CLOSE, awarded({ ...toWinner, suppliers: [{ id: 'W' }, { id: 'L' }] })),
    'not-applicable',
  ],
  ['no other bid', processWith([bid('W', 100), bid('W', 101)]), 'not-applicable'],
  ['a winner that is not lowest', processWith([bid('W', 100), bid('L', 99)]), 'not-applicable'],
  [
    'a bid that is not valid',
    processWith([bid('W', 100), bid('L', 101, { status: 'disqualified' })]),
    'not-applicable',
  ],
  [
    'bidders together',
    processWith([bid('W', 100), bid('L', 101, { tenderers: [{ id: 'L' }, { id: 'M' }] })]),
    'not-applicable',
  ],
  [
    'currencies',
    processWith([bid('W', 100), bid('L', 101, { value: { amount: 101, currency: 'USD' } })]),
    'not-comparable',
  ],
  ['a bid of nothing', processWith([bid('W', 0), bid('L', 1)]), 'not-comparable'],
  ['no bids', processWith([]), 'not-published'],
])('says of %s what it can', (_, compiled, outcome) => {
  expect(run([compiled], { threshold: 0.01 }).result.outcome).toBe(outcome);
});

const seconds = (...prices: readonly number[]) =>
  prices.map((price) => processWith([bid('W', 100), bid('L', price)]));

it('finds nothing in a small sample', () => {
  const { result } = run(seconds(101, 150, 150, 150, 150, 160, 160, 160, 160), {});
  expect(result.counts['not-comparable']).toBe(9);
});

it('finds nothing where most are equal', () => {
  const { result } = run(seconds(120, 120, 120, 120, 120), { leastSample: 5 });
  expect(result.counts['not-comparable']).toBe(5);
});

it('flags nothing where the fence is below every difference', () => {
  const { result } = run(seconds(100, 110, 150, 200), { leastSample: 4 });
  expect(result.counts.pass).toBe(4);
});

it('compares within a currency', () => {
  const inDollars = processWith([
    bid('W', 100, { value: { amount: 100, currency: 'USD' } }),
    bid('L', 101, { value: { amount: 101, currency: 'USD' } }),
  ]);
  const { result, findings } = run(
    [inDollars, ...seconds(101, 150, 150, 150, 150, 160, 160, 160, 160)],
    { leastSample: 9 },
  );
  expect(result.counts).toMatchObject({ pass: 8, fail: 1, 'not-comparable': 1 });
  expect(findings.map(({ subject }) => subject)).toEqual(['1']);
  expect(findings[0]?.evidence.facts).toEqual({ winner: '100', runnerUp: '101', currency: 'EUR' });
});
