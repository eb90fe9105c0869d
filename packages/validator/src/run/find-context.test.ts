import { describe, expect, it } from 'vitest';
import { findContext } from './find-context.ts';

const release = {
  id: '1-1',
  buyer: { id: 'B', name: 'Town of Example' },
  tender: {
    id: 'T-1',
    title: 'Road',
    documents: [
      { id: 'D', url: '' },
      { id: 'E', url: 'https://example.org/1' },
    ],
  },
  awards: [{ id: 7, title: 'Award', suppliers: [{ name: 'No id' }] }],
};

describe('findContext', () => {
  it('finds title, buyer and address of a release', () => {
    expect(findContext(release, [])).toEqual({
      title: 'Road',
      buyer: 'Town of Example',
      objectId: '1-1',
      address: 'https://example.org/1',
    });
  });

  it.each<[readonly (string | number)[], string]>([
    [['tender', 'status'], 'T-1'],
    [['tender', 'documents', 1, 'url'], 'E'],
    [['awards', 0], '7'],
    [['awards', 0, 'suppliers', 0, 'name'], '7'],
    [['awards', 9, 'x'], '1-1'],
    [['missing', 'entirely'], '1-1'],
  ])('takes the id of the nearest object that has one: %j', (path, id) => {
    expect(findContext(release, path).objectId).toBe(id);
  });

  it('takes the first award or contract with a title, and whoever buys', () => {
    const { title, buyer } = findContext(
      {
        tender: { title: '', procuringEntity: { name: 'Ministry' } },
        awards: [{}],
        contracts: [{ title: 'Contract' }],
      },
      [],
    );
    expect([title, buyer]).toEqual(['Contract', 'Ministry']);
    const parties = [
      { name: 'Seller', roles: ['supplier'] },
      { name: 'Buyer', roles: ['buyer'] },
    ];
    expect(findContext({ parties }, []).buyer).toBe('Buyer');
  });

  it('looks into the release of a record that the place is in, else into the compiled one', () => {
    const record = { ocid: 'o', releases: [{ tender: { title: 'First' } }, release] };
    const compiledRelease = { tender: { title: 'Compiled' } };
    expect(findContext(record, ['releases', 1, 'tender']).title).toBe('Road');
    expect(findContext({ ...record, compiledRelease }, ['ocid']).title).toBe('Compiled');
    expect(findContext({ ...record, compiledRelease }, ['releases', 5]).title).toBeNull();
  });

  it.each([
    [null],
    ['text'],
    [[]],
    [{ tender: [], awards: 'x', buyer: 5, parties: [null, { roles: 'buyer' }] }],
    [{ awards: { 0: { title: 'x' } }, tender: { documents: [[], null, { url: 5 }], title: 5 } }],
    [JSON.parse('{"__proto__":{"tender":{"title":"x"}}}')],
  ])('finds nothing in %j', (value) => {
    const nothing = { title: null, buyer: null, objectId: null, address: null };
    expect(findContext(value, ['tender', 0, 'x'])).toEqual(nothing);
  });
});
