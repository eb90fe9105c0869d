import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { loadMergeRules } from './load-merge-rules.ts';
import { mergeVersioned } from './merge-releases.ts';

const rules = await loadMergeRules('1.1');

const FIRST = { releaseID: 'R-1', releaseDate: '2026-01-01T00:00:00Z', releaseTag: ['tender'] };
const SECOND = { releaseID: 'R-2', releaseDate: '2026-01-02T00:00:00Z', releaseTag: ['award'] };

function history(first: JsonObject, second: JsonObject): JsonObject | null {
  const releases = [
    { ocid: 'O', id: 'R-1', date: FIRST.releaseDate, tag: ['tender'], ...first },
    { ocid: 'O', id: 'R-2', date: SECOND.releaseDate, tag: ['award'], ...second },
  ];
  return mergeVersioned(releases, rules).release;
}

describe('mergeVersioned', () => {
  it('adds a version where a value changes', () => {
    expect(
      history({ language: 'en', buyer: { name: 'B' } }, { language: 'es', buyer: { name: 'B' } }),
    ).toEqual({
      ocid: 'O',
      language: [
        { ...FIRST, value: 'en' },
        { ...SECOND, value: 'es' },
      ],
      buyer: { name: [{ ...FIRST, value: 'B' }] },
    });
  });

  it('leaves the ids of matched entries as they are, and gives others versions', () => {
    expect(history({ awards: [{ id: 1, value: { amount: 5 } }] }, { tender: { id: 'T' } })).toEqual(
      {
        ocid: 'O',
        awards: [{ id: 1, value: { amount: [{ ...FIRST, value: 5 }] } }],
        tender: { id: [{ ...SECOND, value: 'T' }] },
      },
    );
  });

  it('takes a whole list for one value, whatever the order of keys in it', () => {
    const one = { buyer: { additionalIdentifiers: [{ id: 1, scheme: 'x' }] } };
    const other = { buyer: { additionalIdentifiers: [{ scheme: 'x', id: 1 }] } };
    expect(history(one, other)).toEqual({
      ocid: 'O',
      buyer: { additionalIdentifiers: [{ ...FIRST, value: [{ id: 1, scheme: 'x' }] }] },
    });
  });

  it('writes null as a value, once', () => {
    expect(history({ language: null, title: 'x' }, { language: null, title: null })).toEqual({
      ocid: 'O',
      language: [{ ...FIRST, value: null }],
      title: [
        { ...FIRST, value: 'x' },
        { ...SECOND, value: null },
      ],
    });
  });

  it('has one version of a value from a release, even where an id is there twice', () => {
    const twice = {
      awards: [
        { id: 1, title: 'b' },
        { id: 1, title: 'a' },
      ],
    };
    expect(history({ awards: [{ id: 1, title: 'a' }] }, twice)).toEqual({
      ocid: 'O',
      awards: [{ id: 1, title: [{ ...FIRST, value: 'a' }] }],
    });
  });

  it('leaves out of a version what the release has not', () => {
    const { release } = mergeVersioned([{ ocid: 'O', language: 'es' }], rules);
    expect(release).toEqual({ ocid: 'O', language: [{ value: 'es' }] });
  });

  it('gives no history to releases without order', () => {
    expect(mergeVersioned([{}, {}], rules).release).toBeNull();
  });
});
