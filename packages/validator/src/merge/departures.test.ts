import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { loadMergeRules } from './load-merge-rules.ts';
import { type Merged, mergeReleases, mergeVersioned } from './merge-releases.ts';

const rules = await loadMergeRules('1.1');
const newRules = await loadMergeRules('1.2');

const OF_DAYS = [1, 2, 3, 4].map((day) => `2026-01-0${day}T00:00:00Z`);

function daily(...members: readonly JsonObject[]): JsonObject[] {
  return members.map((member, day) => ({
    ocid: 'ocds-213czf-1',
    id: `R-${day + 1}`,
    date: OF_DAYS[day] ?? '',
    ...member,
  }));
}

function valuesOf({ release }: Merged, key: string): unknown {
  const history = release?.[key] as readonly { readonly value: unknown }[];
  return history.map(({ value }) => value);
}

/** Where merging differs from ocds-merge on purpose: docs/decisions/0020-merging.md says why. */
describe('a departure from the reference implementation', () => {
  it('null removes an object: there, it stays', () => {
    const releases = daily({ tender: { value: { amount: 1 } } }, { tender: { value: null } });
    expect(mergeReleases(releases, rules).release?.['tender']).toEqual({});
  });

  it('null removes a list, and what comes later starts anew: there, it stays', () => {
    const releases = daily(
      { awards: [{ id: 1, title: 'a' }] },
      { awards: null },
      { awards: [{ id: 1, status: 'active' }] },
    );
    expect(mergeReleases(releases.slice(0, 2), rules).release).not.toHaveProperty('awards');
    expect(mergeReleases(releases, rules).release?.['awards']).toEqual([
      { id: 1, status: 'active' },
    ]);
  });

  it('null removes the whole of it in a history: there, it says nothing', () => {
    const releases = daily(
      { tender: { id: 'T', value: { amount: 1 } } },
      { tender: null },
      { tender: { value: { amount: 2 } } },
    );
    const { tender } = mergeVersioned(releases, rules).release as {
      readonly tender: { readonly id: unknown; readonly value: JsonObject };
    };
    expect(tender.id).toMatchObject([{ value: 'T' }, { releaseID: 'R-2', value: null }]);
    expect(tender.value['amount']).toMatchObject([{ value: 1 }, { value: null }, { value: 2 }]);
  });

  it('dates are instants: there, texts', () => {
    const later = { ...daily({ language: 'b' })[0], date: '2026-01-01T23:00:00-05:00' };
    const earlier = { ...daily({ language: 'a' })[0], date: '2026-01-02T01:00:00Z' };
    const { release } = mergeReleases([later, earlier], rules);
    expect(release).toMatchObject({ language: 'b', date: '2026-01-01T23:00:00-05:00' });
  });

  it('of one instant, the larger id is later, then the larger hash: there, what comes last', () => {
    const [one, other] = ['R-1', 'R-2'].map((id) => ({ ...daily({})[0], id, language: id }));
    for (const releases of [
      [one, other],
      [other, one],
    ] as JsonObject[][]) {
      const { release, problems } = mergeReleases(releases, rules);
      expect(release?.['language']).toBe('R-2');
      expect(problems).toEqual([{ code: 'equal-dates', value: OF_DAYS[0] }]);
    }
    const [first = {}, second = {}] = ['a', 'b'].map((language) => ({ ...daily({})[0], language }));
    expect(mergeReleases([first, second], rules).release).toEqual(
      mergeReleases([second, first], rules).release,
    );
    expect(mergeReleases([first, first], rules).problems).toEqual([]);
  });

  it('ids 1 and "1" are two: there, one as soon as they share a field', () => {
    const releases = daily(
      { awards: [{ id: 1, title: 'a' }] },
      { awards: [{ id: '1', title: 'b' }] },
    );
    const { release, problems } = mergeReleases(releases, rules);
    expect(release?.['awards']).toEqual([
      { id: 1, title: 'a' },
      { id: '1', title: 'b' },
    ]);
    expect(problems).toEqual([{ code: 'similar-ids', path: 'awards', value: '1' }]);
    expect(mergeReleases(releases.slice(0, 1), rules).problems).toEqual([]);
  });

  it('true is not 1 in a history: there, nothing changed', () => {
    const history = mergeVersioned(daily({ x: true }, { x: 1 }, { x: 1 }, { x: '1' }), rules);
    expect(valuesOf(history, 'x')).toEqual([true, 1, '1']);
    const lists = mergeVersioned(daily({ x: [true] }, { x: [1] }, { x: [1] }), rules);
    expect(valuesOf(lists, 'x')).toEqual([[true], [1]]);
  });

  it('omitWhenMerged holds beside a reference: there, it is lost', () => {
    const releases = daily({ publisher: { name: 'Town' }, language: 'es' });
    const { release } = mergeReleases(releases, newRules);
    expect(release).toMatchObject({ language: 'es' });
    expect(release).not.toHaveProperty('publisher');
  });

  it('entries with a null id are added: there, they are one', () => {
    const awards = [
      { id: null, title: 'a' },
      { id: null, title: 'b' },
    ];
    expect(mergeReleases(daily({ awards }), rules).release?.['awards']).toEqual([
      { title: 'a' },
      { title: 'b' },
    ]);
  });

  it('another type takes the place of the first: there, merging ends', () => {
    const { release, problems } = mergeReleases(daily({ x: 1 }, { x: { y: 1 } }), rules);
    expect(release?.['x']).toEqual({ y: 1 });
    expect(problems).toEqual([{ code: 'inconsistent-type', path: 'x' }]);
  });
});
