import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { createMergeRules } from '../merge/merge-rules.ts';
import { formProcessBy } from './form-process.ts';
import { formationOf, LONE_RELEASE } from './formation-of.ts';
import type { ItemToTakeApart } from './take-apart.ts';

const one = { ocid: 'O', id: '1', date: '2024-01-01T00:00:00Z', language: 'es' };
const two = { ocid: 'O', id: '2', date: '2024-02-01T00:00:00Z', language: 'en' };
const link = { url: 'https://example.org/3.json', date: '2024-03-01T00:00:00Z' };

function release(value: JsonObject, subject = '1.1'): ItemToTakeApart {
  return { form: 'release', value, subject };
}

function record(members: JsonObject, subject = '1.1'): ItemToTakeApart {
  return { form: 'record', value: { ocid: 'O', ...members }, subject };
}

function formed(...items: readonly ItemToTakeApart[]) {
  return formationOf(formProcessBy(createMergeRules({}), 'O', items));
}

describe('how a process was put together', () => {
  it('is shared by processes that are one release', () => {
    expect(formed(release(one))).toBe(LONE_RELEASE);
    expect(formed(record({ releases: [two] }))).toBe(LONE_RELEASE);
  });

  it('is its own where there is more to say', () => {
    expect(formed(release(one), release(one)).omitted.repeated).toBe(1);
    expect(formed(release(one), release(two, '1.0')).omitted.older).toBe(1);
    expect(formed(record({ releases: [one, link] })).omitted.linked).toBe(1);
    expect(formed(release(one), release(two))).toMatchObject({ basis: 'merged', releases: 2 });
    expect(formed(record({ releases: [link] }))).toMatchObject({
      basis: null,
      reason: 'only-links',
      releases: 0,
    });
  });

  it('compares what is published with what was merged, once', () => {
    const compiledRelease = { ...one, tag: ['compiled'] };
    const formation = formed(record({ releases: [one, two], compiledRelease }));
    const comparison = formation.compare();
    expect(comparison?.differences).toEqual([
      { path: 'language', kind: 'different', published: '"es"', merged: '"en"' },
    ]);
    expect(formation.compare()).toBe(comparison);
  });

  it.each([
    ['there is nothing but it', [record({ compiledRelease: one })]],
    [
      'the releases have no order',
      [record({ releases: [one, { id: '3' }], compiledRelease: one })],
    ],
    ['it is of another version', [release(one), record({ compiledRelease: two }, '1.0')]],
  ])('does not compare where %s', (_, items) => {
    const formation = formed(...items);
    expect(formation.hasPublished).toBe(true);
    expect(formation.compare()).toBeNull();
  });
});
