import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../json.ts';
import { loadMergeRules } from '../merge/load-merge-rules.ts';
import { mergeReleases, mergeVersioned } from '../merge/merge-releases.ts';
import { lastValues } from './last-values.ts';

function version(day: string, value: JsonValue) {
  return { releaseDate: `2026-01-${day}T00:00:00Z`, releaseTag: ['tender'], value };
}

describe('lastValues', () => {
  it('takes the latest value, and leaves out what was removed', () => {
    const versioned = {
      ocid: 'O',
      language: [version('02', 'es'), version('01', 'en')],
      title: [version('01', 'x'), version('03', null)],
      awards: [{ id: 1, value: { amount: [version('01', 5)] } }],
    };
    expect(lastValues(versioned)).toEqual({
      ocid: 'O',
      id: 'O-2026-01-03T00:00:00Z',
      date: '2026-01-03T00:00:00Z',
      tag: ['compiled'],
      language: 'es',
      awards: [{ id: 1, value: { amount: 5 } }],
    });
  });

  it('takes the last listed where dates say nothing', () => {
    const entry = (value: string) => ({ releaseDate: null, value });
    expect(lastValues({ language: [entry('a'), entry('b')] })).toEqual({
      language: 'b',
      tag: ['compiled'],
    });
  });

  it('undoes what versioning does', async () => {
    const rules = await loadMergeRules('1.1');
    const releases = [
      {
        ocid: 'O',
        id: '1',
        date: '2026-01-01T00:00:00Z',
        awards: [{ id: 1, items: [{ id: 2, quantity: 1 }] }],
      },
      {
        ocid: 'O',
        id: '2',
        date: '2026-01-02T00:00:00Z',
        awards: [{ id: 1, items: [{ id: 2, quantity: 3 }] }],
      },
      {
        ocid: 'O',
        id: '3',
        date: '2026-01-03T00:00:00Z',
        buyer: { additionalIdentifiers: [{ id: 'x' }] },
      },
    ];
    const { release } = mergeVersioned(releases, rules);
    expect(release && lastValues(release)).toEqual(mergeReleases(releases, rules).release);
  });

  it('goes through hostile keys and any depth', () => {
    const hostile = JSON.parse(`{"__proto__":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`);
    expect(Object.hasOwn(lastValues(hostile), '__proto__')).toBe(true);
  });
});
