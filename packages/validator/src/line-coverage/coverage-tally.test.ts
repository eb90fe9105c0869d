import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../json.ts';
import { countsOf } from './counts-of.ts';
import { type CoverageTallyOptions, createCoverageTally } from './coverage-tally.ts';

function tallyOf(lines: readonly JsonValue[], options: Partial<CoverageTallyOptions> = {}) {
  const tally = createCoverageTally({ segments: false, ...options });
  for (const line of lines) tally.addLine(line);
  return tally;
}

function countsOfLines(...lines: readonly JsonValue[]): Record<string, number> {
  return countsOf(tallyOf(lines).finalise().all);
}

describe('counts by path', () => {
  it('take what holds nothing at any depth for empty', () => {
    const empty = [null, '', [], {}, [null], { a: null }, { a: [{ b: '' }] }];
    expect(countsOfLines(...empty)).toEqual({});
  });

  it('take zero, false and blanks for something', () => {
    expect(countsOfLines(0, false, ' ')).toEqual({ '': 3 });
  });

  it('name members, elements, and the objects at a path', () => {
    const line = { tender: { items: [{ id: 1 }, { id: '' }, 'x'] } };
    expect(countsOfLines(line)).toEqual({
      '': 1,
      '/': 1,
      '/tender': 1,
      '/tender/': 1,
      '/tender/items': 1,
      '/tender/items[]': 2,
      '/tender/items[]/': 1,
      '/tender/items[]/id': 1,
    });
  });

  it('keep arrays of arrays apart', () => {
    expect(countsOfLines([[0], [[]]])).toEqual({ '': 1, '[]': 1, '[][]': 1 });
  });

  it('sum what reads alike', () => {
    expect(countsOfLines({ '': 0 })).toEqual({ '': 1, '/': 2 });
    expect(countsOfLines({ 'a/b': 0, a: { b: 0 } })['/a/b']).toBe(2);
    expect(countsOfLines({ 'a[]': 0, a: [0, 0] })['/a[]']).toBe(3);
  });

  it('survive keys that objects have of their own', () => {
    const line = JSON.parse('{"__proto__": {"constructor": 1}, "toString": 2}');
    expect(countsOfLines(line)).toEqual({
      '': 1,
      '/': 1,
      '/__proto__': 1,
      '/__proto__/': 1,
      '/__proto__/constructor': 1,
      '/toString': 1,
    });
  });

  it('stand in one order, whatever the order of the lines', () => {
    const lines = [{ b: [{ z: 1 }] }, { a: 1 }, { b: { y: 1 } }];
    const forwards = JSON.stringify(tallyOf(lines).finalise());
    expect(JSON.stringify(tallyOf([...lines].reverse()).finalise())).toBe(forwards);
  });
});

describe('the six numbers of a path', () => {
  const lines = [
    { awards: [{ id: '1', title: '' }, { id: '2' }, {}] },
    { awards: [] },
    { awards: [null], tender: {} },
    {},
  ];
  const { paths, ...rest } = tallyOf(lines).finalise().all;

  it('say how many could be there, are there, hold something, and in how many lines', () => {
    expect(rest).toEqual({ lines: 4 });
    expect(paths['/awards']).toEqual({
      parents: 4,
      present: 3,
      nonEmptyShallow: 2,
      nonEmptyDeep: 1,
      releases: 3,
      arrayLength: 4,
    });
    expect(paths['/awards[]/title']).toEqual({
      parents: 3,
      present: 1,
      nonEmptyShallow: 0,
      nonEmptyDeep: 0,
      releases: 1,
    });
    expect(paths['/awards[]/id']).toMatchObject({ parents: 3, present: 2, releases: 1 });
  });

  it('say it of elements and of objects too', () => {
    expect(paths['/awards[]']).toMatchObject({ parents: 3, present: 4, nonEmptyShallow: 2 });
    expect(paths['/awards[]/']).toMatchObject({ parents: 4, present: 3, nonEmptyDeep: 2 });
    expect(paths['/tender/']).toMatchObject({ parents: 1, present: 1, nonEmptyShallow: 0 });
    expect(paths['']).toMatchObject({
      parents: 4,
      present: 4,
      nonEmptyShallow: 3,
      nonEmptyDeep: 1,
    });
  });
});

describe('a line that is nested too deeply', () => {
  it('is not counted at all', () => {
    const tally = createCoverageTally({ segments: false, mostLevels: 2 });
    expect(tally.addLine({ a: 1, b: { c: [1] } })).toBe(false);
    expect(tally.addLine({ a: { b: 1 } })).toBe(true);
    expect(tally.finalise().all).toMatchObject({ lines: 1, paths: { '/a': { present: 1 } } });
    expect(Object.keys(tally.finalise().all.paths)).not.toContain('/b');
  });
});

describe('a list whose elements come one by one', () => {
  it.each([[[{ a: 1 }, null, { a: '' }]], [[]], [[null]]])('counts as a whole: %j', (list) => {
    const tally = createCoverageTally({ segments: true });
    const inHand = tally.openList();
    for (const element of list) inHand.addElement(element);
    inHand.end();
    expect(tally.finalise()).toEqual(tallyOf([list], { segments: true }).finalise());
  });
});

describe('segments', () => {
  const lines = [
    {
      date: '2024-01-31T00:00:00Z',
      buyer: { id: 'A', name: 'Town' },
      tender: { procurementMethod: 'open' },
    },
    { date: '2025-02-01', buyer: { name: 'Town' }, tender: { procurementMethod: 'open' } },
    { date: 'soon', buyer: { id: 7 }, tender: {} },
    [0],
  ];
  const { segments } = tallyOf(lines, { segments: true }).finalise();

  it('go by the year of the date, the id or else the name of the buyer, and the method', () => {
    expect(Object.keys(segments?.year.groups ?? {})).toEqual(['2024', '2025']);
    expect(Object.keys(segments?.buyer.groups ?? {})).toEqual(['7', 'A', 'Town']);
    expect(segments?.method.groups['open']?.lines).toBe(2);
    expect(segments?.year.groups['2024']?.paths['/buyer/id']?.present).toBe(1);
  });

  it('keep what says nothing apart', () => {
    expect(segments?.year.absent?.lines).toBe(2);
    expect(segments?.buyer.absent?.lines).toBe(1);
    expect(segments?.method.absent?.lines).toBe(2);
    expect(segments?.method.other).toBeUndefined();
  });
});
