import { describe, expect, it } from 'vitest';
import { comparePublished } from './compare-published.ts';

const merged = {
  ocid: 'O',
  id: 'O-1',
  tag: ['compiled'],
  awards: [
    { id: 1, value: { amount: 5, currency: 'EUR' } },
    { id: '2', status: 'active' },
  ],
  tender: { submissionMethod: ['a', 'b'] },
};

describe('comparePublished', () => {
  it('finds no difference in what merging writes anew, in order, and in emptiness', () => {
    const published = {
      tender: { submissionMethod: ['a', 'b'], documents: [], value: { amount: null } },
      awards: [{ status: 'active', id: '2', title: null }, merged.awards[0] ?? {}],
      ocid: 'O',
      id: 'another',
      date: '2026-01-01T00:00:00Z',
    };
    expect(comparePublished(published, merged)).toEqual({ count: 0, differences: [] });
  });

  it('names every place by the ids of entries', () => {
    const published = {
      ocid: 'O',
      awards: [
        { id: '2', status: 'pending' },
        { id: 3 },
        { id: 1, value: { amount: 6, currency: 'EUR' }, title: 'x' },
      ],
      tender: { submissionMethod: ['b'] },
    };
    expect(comparePublished(published, merged).differences).toEqual([
      { path: 'awards[id=1]/value/amount', kind: 'different' },
      { path: 'awards[id=1]/title', kind: 'only-published' },
      { path: 'awards[id=2]/status', kind: 'different' },
      { path: 'awards[id=3]', kind: 'only-published' },
      { path: 'tender/submissionMethod[#]', kind: 'different' },
      { path: 'tender/submissionMethod[#]', kind: 'only-merged' },
    ]);
  });

  it('keeps 1 and "1" apart, and values of different types', () => {
    const { differences } = comparePublished(
      { a: [{ id: '1', b: 1 }], c: {}, d: [1] },
      {
        a: [{ id: 1, b: 1 }],
        c: 5,
        d: { x: 1 },
      },
    );
    expect(differences.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      'only-merged a[id=1]',
      'only-published a[id=1]',
      'only-merged c',
      'different d',
    ]);
  });

  it('counts all and lists twenty', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, key) => [`k${key}`, 1]));
    const { count, differences } = comparePublished({}, many);
    expect(count).toBe(50);
    expect(differences).toHaveLength(20);
  });

  it('goes through any depth and any key', () => {
    const nest = (leaf: string) =>
      JSON.parse('{"__proto__":'.repeat(2_000) + leaf + '}'.repeat(2_000));
    expect(comparePublished(nest('1'), nest('1')).count).toBe(0);
    expect(comparePublished(nest('1'), nest('2')).count).toBe(1);
  });
});
