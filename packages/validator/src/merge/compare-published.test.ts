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
    const { differences } = comparePublished(published, merged);
    expect(differences.map(({ path, kind }) => ({ path, kind }))).toEqual([
      { path: 'awards[id=1]/title', kind: 'only-published' },
      { path: 'awards[id=1]/value/amount', kind: 'different' },
      { path: 'awards[id=2]/status', kind: 'different' },
      { path: 'awards[id=3]', kind: 'only-published' },
      { path: 'tender/submissionMethod[#]', kind: 'different' },
      { path: 'tender/submissionMethod[#]', kind: 'only-merged' },
    ]);
  });

  it('shows both values as JSON text, which does not depend on the order of keys', () => {
    const long = 'x'.repeat(300);
    const one = { a: { c: 1, b: [null] }, d: long, e: null, f: 'null', g: false };
    const other = { g: true, f: [], e: 5, d: 'y', a: 'z' };
    const { differences } = comparePublished(one, other);
    expect(differences.map(({ path, published, merged }) => [path, published, merged])).toEqual([
      ['a', '{"b":[null],"c":1}', '"z"'],
      ['d', `"${long}`.slice(0, 200), '"y"'],
      ['e', null, '5'],
      ['f', '"null"', null],
      ['g', 'false', 'true'],
    ]);
  });

  it('takes two writings of one instant for the same, but no day for an instant', () => {
    const dates = ['2024-05-06T10:00:00Z', '2024-05-06T12:00:00.000+02:00', '2024-05-06T10:00:00'];
    const [utc, local, zoneless] = dates.map((date) => ({ tender: { awardPeriod: { date } } }));
    expect(comparePublished(utc!, local!).count).toBe(0);
    expect(comparePublished(utc!, zoneless!).count).toBe(1);
    expect(comparePublished({ a: '2024-05-06' }, { a: '2024-05-06T00:00:00Z' }).count).toBe(1);
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
