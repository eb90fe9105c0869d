import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinct } from './distinct.ts';
import { groups } from './groups.ts';
import { pairs } from './pairs.ts';
import { references } from './references.ts';
import { rows } from './rows.ts';
import type { State } from './state.ts';
import { tally } from './tally.ts';

/** A state that takes additions of one kind, seen without its types. */
interface Subject {
  add(addition: unknown): void;
  readonly state: State<unknown> & { finalise(): unknown };
}

interface Kind {
  readonly name: string;
  readonly additions: fc.Arbitrary<unknown>;
  start(): Subject;
}

const SETTINGS = { seed: 20_241_124, numRuns: 60 };
const LIMIT = 5;

const code = fc.constantFrom('', ...'abcdefghijkl', '1', 'ñ', '__proto__', 'constructor');
const id = fc.oneof(code, fc.integer({ min: 0, max: 3 }));
const amount = fc.record(
  {
    units: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
    currency: fc.constantFrom('EUR', 'GTQ'),
    isRounded: fc.constant(true as const),
  },
  { requiredKeys: ['units'] },
);

function kind<Addition, OfKind extends State<unknown> & { finalise(): unknown }>(
  name: string,
  create: () => OfKind,
  addition: fc.Arbitrary<Addition>,
  add: (state: OfKind, addition: Addition) => void,
): Kind {
  return {
    name,
    additions: addition,
    start() {
      const state = create();
      return {
        add: (value) => add(state, value as Addition),
        state: state as unknown as Subject['state'],
      };
    },
  };
}

const kinds = [undefined, LIMIT].flatMap((limit) => [
  kind(`tally, limit ${limit}`, tally(limit).create, code, (state, value) => state.add(value)),
  kind(
    `groups, limit ${limit}`,
    groups(limit).create,
    fc.tuple(code, fc.option(amount, { nil: undefined })),
    (state, [key, money]) => state.add(key, money),
  ),
  kind(
    `pairs, limit ${limit}`,
    pairs(limit).create,
    fc.tuple(code, code, fc.option(amount, { nil: undefined })),
    (state, [first, second, money]) => state.add(first, second, money),
  ),
  kind(
    `pairs, ${limit} at most`,
    pairs(undefined, limit).create,
    fc.tuple(code, code, fc.option(amount, { nil: undefined })),
    (state, [first, second, money]) => state.add(first, second, money),
  ),
  kind(
    `rows, limit ${limit}`,
    rows(limit).create,
    fc.record({
      ocid: code,
      value: fc.double({ noNaN: true, noDefaultInfinity: true }),
      group: fc.constantFrom('EUR', 'GTQ'),
      members: fc.array(code, { maxLength: 2 }),
    }),
    (state, row) => state.add(row),
  ),
  kind(
    `references, limit ${limit}`,
    references(limit).create,
    fc.record({ from: code, to: code }),
    (state, { from, to }) => state.add(from, { to, place: { path: ['a', 0], release: null } }),
  ),
]);
kinds.push(kind('distinct', distinct().create, id, (state, value) => state.add(value)));

function contentOf({ start }: Kind, additions: readonly unknown[]): Subject['state'] {
  const { add, state } = start();
  for (const addition of additions) add(addition);
  return state;
}

/** Puts saved parts together by way of JSON text. */
function merge({ start }: Kind, parts: readonly Subject['state'][]): Subject['state'] {
  const { state } = start();
  for (const part of parts) state.absorb(JSON.parse(JSON.stringify(part.save())));
  return state;
}

function expectEqual(one: Subject['state'], other: Subject['state']): void {
  expect(JSON.stringify(one.save())).toBe(JSON.stringify(other.save()));
  expect(one.finalise()).toEqual(other.finalise());
}

describe.each(kinds)('$name', (subject) => {
  const lists = fc.array(subject.additions, { maxLength: 60 });

  it('does not depend on the order of additions', () => {
    const orders = lists.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(orders, ([list, shuffled]) => {
        expectEqual(contentOf(subject, list), contentOf(subject, shuffled));
      }),
      SETTINGS,
    );
  });

  it('merges parts in any order to what one alone would have', () => {
    fc.assert(
      fc.property(lists, lists, lists, (first, second, third) => {
        const one = contentOf(subject, first);
        const two = contentOf(subject, second);
        const three = contentOf(subject, third);
        const whole = contentOf(subject, [...first, ...second, ...third]);
        expectEqual(merge(subject, [one, two, three]), whole);
        expectEqual(merge(subject, [three, merge(subject, [two, one])]), whole);
        expectEqual(merge(subject, [merge(subject, [one, three]), two]), whole);
      }),
      SETTINGS,
    );
  });

  it('goes through JSON and back', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const content = contentOf(subject, list);
        expectEqual(merge(subject, [content]), content);
      }),
      SETTINGS,
    );
  });

  it('tells different contents apart', () => {
    const [addition] = fc.sample(subject.additions, { ...SETTINGS, numRuns: 1 });
    const once = contentOf(subject, [addition]);
    expect(once.save()).not.toEqual(contentOf(subject, []).save());
  });
});

it('counts what a tally leaves out', () => {
  const codes = tally(2).create();
  for (const value of ['a', 'b', 'c', 'd', 'a']) codes.add(value);
  const { total, counts, other } = codes.finalise();
  expect(total).toBe(5);
  expect(counts).toHaveLength(2);
  expect(other).toBe(5 - counts.reduce((sum, [, count]) => sum + count, 0));
});

it('keeps all pairs of a first, or none, and counts the firsts that it leaves out', () => {
  const deals = pairs(3).create();
  for (let at = 0; at < 40; at += 1) deals.add(`buyer ${at % 10}`, `supplier ${at % 4}`);
  const { pairs: kept, beyond } = deals.finalise();
  expect(kept.map(({ partners }) => partners.length)).toEqual([2, 2, 2]);
  expect(kept.flatMap(({ partners }) => partners.map(({ count }) => count))).toEqual([
    2, 2, 2, 2, 2, 2,
  ]);
  expect(beyond).toEqual({ keys: 7, additions: 28 });
});

it('keeps no more pairs than there is room for, and of a first all or none', () => {
  const deals = pairs(undefined, 10).create();
  for (let at = 0; at < 400; at += 1) deals.add(`buyer ${at % 20}`, `supplier ${at % 100}`);
  const { pairs: kept, beyond } = deals.finalise();
  expect(kept.map(({ partners }) => partners.length)).toEqual([5, 5]);
  expect(beyond).toEqual({ keys: 18, additions: 360 });
});

it('counts ids once and more than once, and keeps 1 and "1" apart', () => {
  const ids = distinct().create();
  for (const value of [1, '1', 'a', 'a', 'a', 2]) ids.add(value);
  expect(ids.finalise()).toEqual({ total: 6, distinct: 4, repeated: 1 });
});

it('sums money by currency', () => {
  const buyers = groups().create();
  buyers.add('A', { units: 5n, currency: 'EUR' });
  buyers.add('A', { units: -2n, currency: 'EUR', isRounded: true });
  buyers.add('A', { units: 7n });
  buyers.add('A');
  expect(buyers.finalise()).toEqual({
    groups: [
      {
        key: 'A',
        count: 4,
        money: [
          { currency: null, count: 1, units: 7n, min: 7n, max: 7n, rounded: 0 },
          { currency: 'EUR', count: 2, units: 3n, min: -2n, max: 5n, rounded: 1 },
        ],
      },
    ],
    beyond: { keys: 0, additions: 0 },
  });
});

it('lists pairs by their first', () => {
  const deals = pairs().create();
  deals.add('B', 'x');
  deals.add('A', 'x');
  deals.add('B', 'x');
  deals.add('B', 'a');
  expect(
    deals
      .finalise()
      .pairs.map(({ first, partners }) => [
        first,
        partners.map(({ second, count }) => [second, count]),
      ]),
  ).toEqual([
    ['A', [['x', 1]]],
    [
      'B',
      [
        ['a', 1],
        ['x', 2],
      ],
    ],
  ]);
});

it('orders rows by group and value, and keeps equal ones', () => {
  const ratios = rows().create();
  ratios.add({ ocid: 'b', value: 0.5, group: 'EUR', members: [] });
  ratios.add({ ocid: 'a', value: 10, group: 'EUR', members: ['x'] });
  ratios.add({ ocid: 'b', value: 0.5, group: 'EUR', members: [] });
  ratios.add({ ocid: 'c', value: -1, group: 'EUR', members: [] });
  expect(ratios.finalise().rows.map(({ ocid, value }) => [ocid, value])).toEqual([
    ['c', -1],
    ['b', 0.5],
    ['b', 0.5],
    ['a', 10],
  ]);
});

it('keeps references by process', () => {
  const links = references().create();
  const place = { path: ['relatedProcesses', 0, 'identifier'], release: null };
  links.add('a', { to: 'c', place });
  links.add('a', { to: 'b', place });
  expect(links.finalise()).toEqual({
    processes: [
      {
        from: 'a',
        references: [
          { to: 'b', place },
          { to: 'c', place },
        ],
      },
    ],
    beyond: { keys: 0, additions: 0 },
  });
});

it('keeps all rows of a process, or none', () => {
  const ratios = rows(2).create();
  for (let at = 0; at < 60; at += 1) {
    ratios.add({ ocid: `process ${at % 20}`, value: at, group: 'EUR', members: [] });
  }
  const { rows: kept, beyond } = ratios.finalise();
  expect(new Set(kept.map(({ ocid }) => ocid)).size).toBe(2);
  expect(kept).toHaveLength(6);
  expect(beyond).toEqual({ keys: 18, additions: 54 });
});
