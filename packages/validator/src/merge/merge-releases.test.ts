import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../json.ts';
import { loadMergeRules } from './load-merge-rules.ts';
import { type MergeOptions, mergeReleases } from './merge-releases.ts';
import { createMergeRules } from './merge-rules.ts';

const rules = await loadMergeRules('1.1');

/** Releases of one process, a day apart. */
function daily(...members: readonly JsonObject[]): JsonObject[] {
  return members.map((member, day) => ({
    ocid: 'ocds-213czf-1',
    id: `R-${day + 1}`,
    date: `2026-01-0${day + 1}T00:00:00Z`,
    tag: ['tender'],
    ...member,
  }));
}

function merge(releases: readonly JsonValue[], options?: MergeOptions) {
  return mergeReleases(releases, rules, options);
}

/** What merging gives beside what it writes anew. */
function stateOf(...members: readonly JsonObject[]): JsonObject | null {
  const { release } = merge(daily(...members));
  const { ocid: _ocid, id: _id, date: _date, tag: _tag, ...state } = release ?? {};
  return release && state;
}

function codes(...members: readonly JsonObject[]): string[] {
  return merge(daily(...members)).problems.map(({ code }) => code);
}

describe('mergeReleases', () => {
  it('writes ocid, id, date and tag anew', () => {
    expect(merge(daily({}, { language: 'es' }))).toEqual({
      release: {
        ocid: 'ocds-213czf-1',
        id: 'ocds-213czf-1-2026-01-02T00:00:00Z',
        date: '2026-01-02T00:00:00Z',
        tag: ['compiled'],
        language: 'es',
      },
      releases: daily({}, { language: 'es' }),
      problems: [],
    });
  });

  it('merges in the order of dates, whatever the order given', () => {
    const [first, second] = daily({ language: 'en' }, { language: 'es' });
    const { release, releases } = merge([second as JsonObject, first as JsonObject]);
    expect(release).toMatchObject({ language: 'es', date: '2026-01-02T00:00:00Z' });
    expect(releases).toEqual([first, second]);
  });

  it('keeps what a later release does not mention, and adds what is new', () => {
    expect(
      stateOf({ tender: { id: 'T', title: 'Road' } }, { tender: { title: 'Street' } }),
    ).toEqual({
      tender: { id: 'T', title: 'Street' },
    });
  });

  it('takes an empty object for nothing', () => {
    expect(stateOf({ planning: { budget: {} } })).toEqual({});
    expect(stateOf({ planning: { rationale: 'x' } }, { planning: {} })).toEqual({
      planning: { rationale: 'x' },
    });
  });

  it('leaves an object whose last member was removed', () => {
    expect(stateOf({ tender: { title: 'x' } }, { tender: { title: null } })).toEqual({
      tender: {},
    });
  });

  it('matches entries by id, adds others, takes an empty list for nothing', () => {
    const state = stateOf(
      { awards: [{ id: 1, title: 'a' }, { id: 2 }] },
      { awards: [{ id: 3 }, { id: 1, status: 'active' }] },
      { awards: [] },
    );
    expect(state).toEqual({
      awards: [{ id: 1, title: 'a', status: 'active' }, { id: 2 }, { id: 3 }],
    });
  });

  it('adds entries without id, each time', () => {
    const parties = [{ name: 'A' }, { id: null, name: 'B' }, {}];
    expect(stateOf({ parties }, { parties })).toEqual({
      parties: [{ name: 'A' }, { name: 'B' }, { name: 'A' }, { name: 'B' }],
    });
  });

  it('leaves of an entry that was emptied its id', () => {
    expect(
      stateOf({ awards: [{ id: 1, title: 'a' }] }, { awards: [{ id: 1, title: null }] }),
    ).toEqual({
      awards: [{ id: 1 }],
    });
  });

  it('replaces literals, lists of literals, mixed lists and whole lists', () => {
    const additionalIdentifiers = [{ id: 'x' }];
    expect(
      stateOf(
        { language: 'en', tender: { submissionMethod: ['a', 'b'] }, mixed: [{ id: 1 }, 'x'] },
        { language: 'es', tender: { submissionMethod: ['c'] }, mixed: [{ id: 2 }, 'y'] },
        { buyer: { additionalIdentifiers: [{ id: 'y' }] } },
        { buyer: { additionalIdentifiers } },
      ),
    ).toEqual({
      language: 'es',
      tender: { submissionMethod: ['c'] },
      mixed: [{ id: 2 }, 'y'],
      buyer: { additionalIdentifiers },
    });
  });

  it('lets an empty whole list replace the list', () => {
    expect(
      stateOf(
        { buyer: { additionalIdentifiers: [{ id: 'x' }] } },
        { buyer: { additionalIdentifiers: [] } },
      ),
    ).toEqual({ buyer: { additionalIdentifiers: [] } });
  });

  it('matches by id where no schema says anything, if all are objects', () => {
    expect(
      stateOf({ other: { x: [{ id: 1, a: 1 }] } }, { other: { x: [{ id: 1, b: 2 }] } }),
    ).toEqual({
      other: { x: [{ id: 1, a: 1, b: 2 }] },
    });
  });

  it('leaves out what is omitted, at any level', () => {
    const nested = createMergeRules({
      properties: {
        a: { type: 'array', items: { properties: { id: {}, b: { omitWhenMerged: true } } } },
      },
    });
    const { release } = mergeReleases(daily({ a: [{ id: 1, b: 2, c: 3 }] }), nested);
    expect(release?.['a']).toEqual([{ id: 1, c: 3 }]);
  });

  it('keeps the later values where an id is there twice in one release', () => {
    const awards = [
      { id: 1, title: 'a', status: 'x' },
      { id: 1, title: 'b' },
    ];
    expect(stateOf({ awards })).toEqual({ awards: [{ id: 1, title: 'b', status: 'x' }] });
    expect(merge(daily({ awards })).problems).toEqual([
      { code: 'repeated-id', path: 'awards', value: 1 },
    ]);
    expect(codes({ awards: [{ id: 1 }] }, { awards: [{ id: 1 }] })).toEqual([]);
  });

  it.each([
    [
      'append',
      [
        { id: 1, t: 'a' },
        { id: 1, t: 'b' },
        { id: 1, t: 'c' },
      ],
    ],
    [
      'merge-by-position',
      [
        { id: 1, t: 'c' },
        { id: 1, t: 'b' },
      ],
    ],
  ] as const)('can %s entries of a path', (choice, expected) => {
    const releases = daily(
      {
        awards: [
          {
            id: 'A',
            items: [
              { id: 1, t: 'a' },
              { id: 1, t: 'b' },
            ],
          },
        ],
      },
      { awards: [{ id: 'A', items: [{ id: 1, t: 'c' }] }] },
    );
    const { release } = merge(releases, { repeatedEntries: { 'awards/items': choice } });
    expect(release?.['awards']).toEqual([{ id: 'A', items: expected }]);
  });

  it('lets another type take the place, and says so', () => {
    const changes: readonly (readonly [JsonValue, JsonValue])[] = [
      ['x', { a: 1 }],
      [{ a: 1 }, 'x'],
      [{ a: 1 }, [{ id: 1 }]],
      [[{ id: 1 }], 5],
      [[{ id: 1 }], ['x']],
      [[1], [{ id: 1 }]],
    ];
    for (const [before, after] of changes) {
      expect(stateOf({ other: before }, { other: after })).toEqual({ other: after });
      expect(codes({ other: before }, { other: after })).toEqual(['inconsistent-type']);
    }
    expect(codes({ other: null }, { other: { a: 1 } }, { other: null }, { other: 'x' })).toEqual(
      [],
    );
  });

  it('says that there are several ocids, and takes that of the last release', () => {
    const { release, problems } = merge(daily({ ocid: 'A' }, { ocid: 'B' }));
    expect(release?.['ocid']).toBe('B');
    expect(problems).toEqual([{ code: 'several-ocids', value: 'A' }]);
  });

  it('says that an id is a number that stands for others too', () => {
    expect(codes({ awards: [{ id: 2 ** 53 }, { id: 2 ** 53 + 2 }] })).toEqual(['inexact-id']);
  });

  it('takes hostile keys for keys', () => {
    const hostile = (value: string) =>
      JSON.parse(`{"__proto__":{"constructor":${value},"list":[{"id":"__proto__","toString":1}]}}`);
    const state = stateOf(hostile('1'), hostile('2'));
    expect(JSON.stringify(state)).toBe(JSON.stringify(hostile('2')));
    expect(Object.getPrototypeOf(state)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['list']).toBeUndefined();
  });

  it('replaces as a whole what lies deeper than anybody nests', () => {
    const nest = (leaf: string) => JSON.parse('{"a":'.repeat(30_000) + leaf + '}'.repeat(30_000));
    const { release, problems } = merge(daily(nest('1'), nest('2')));
    expect(problems).toEqual([]);
    expect(release).not.toBeNull();
  });
});

describe('releases without order', () => {
  it.each([
    ['missing-date', {}],
    ['null-date', { date: null }],
    ['non-string-date', { date: 20260101 }],
    ['unreadable-date', { date: '01/01/2026' }],
  ])('are not merged: %s', (code, odd) => {
    const [usual = {}] = daily({});
    const { release, releases, problems } = merge([usual, { ocid: 'ocds-213czf-1', ...odd }]);
    expect(release).toBeNull();
    expect(releases).toEqual([]);
    expect(problems).toMatchObject([{ code, release: 1 }]);
  });

  it('are not merged where one is no object, or there is none', () => {
    expect(merge([...daily({}), null, [], 'x']).problems).toMatchObject([
      { code: 'no-object', release: 1 },
      { code: 'no-object', release: 2 },
      { code: 'no-object', release: 3, value: 'x' },
    ]);
    expect(merge([])).toEqual({ release: null, releases: [], problems: [{ code: 'no-release' }] });
  });

  it('need none where there is one alone', () => {
    expect(merge([{ ocid: 'A', language: 'es' }]).release).toEqual({
      ocid: 'A',
      id: 'A',
      tag: ['compiled'],
      language: 'es',
    });
    expect(merge([{ language: 'es', date: null }]).release).toEqual({
      tag: ['compiled'],
      language: 'es',
    });
  });

  it('are ordered by day, and by time without a zone as if it were UTC', () => {
    const { release } = merge([
      { date: '2026-01-02', language: 'b' },
      { date: '2026-01-02T00:00:01', language: 'c' },
      { date: '2026-01-01T23:59:59Z', language: 'a' },
    ]);
    expect(release?.['language']).toBe('c');
  });
});
