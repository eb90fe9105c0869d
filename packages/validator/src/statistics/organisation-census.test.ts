import { describe, expect, it } from 'vitest';
import type { Organisation } from './organisation.ts';
import { createOrganisationCensus } from './organisation-census.ts';

function registered(
  scheme: string,
  identifier: string,
  known: Partial<Organisation> = {},
): Organisation {
  return {
    key: JSON.stringify([scheme, identifier]),
    by: 'identifier',
    scheme,
    identifier,
    id: undefined,
    name: undefined,
    hasAddress: false,
    hasContactPoint: false,
    ...known,
  };
}

describe('a census of organisations', () => {
  it('puts together what is known of each', () => {
    const census = createOrganisationCensus(5);
    census.add(registered('X', '1'), null);
    census.add(registered('X', '1', { hasAddress: true }), 'buyers');
    census.add(registered('X', '1'), 'suppliers');
    census.add(registered('X', '2', { hasContactPoint: true }), 'suppliers');
    expect(census.finalise()).toMatchObject({
      all: { count: 2, withAddress: 1, withContactPoint: 1, schemes: { X: 2 } },
      buyers: { count: 1, withAddress: 1, withContactPoint: 0 },
      suppliers: { count: 2, withIdentifier: 2, withoutIdentifier: 0, withAddress: 1 },
      tenderers: { count: 0, schemes: {} },
    });
  });

  it('remembers more organisations than come in a row', () => {
    const census = createOrganisationCensus(5);
    for (let round = 0; round < 2; round += 1) {
      for (let number = 0; number < 10_000; number += 1) {
        census.add(registered('X', String(number)), round === 0 ? 'buyers' : 'tenderers');
      }
    }
    const { all, buyers, tenderers, suppliers } = census.finalise();
    expect([all.count, buyers.count, tenderers.count, suppliers.count]).toEqual([
      10_000, 10_000, 10_000, 0,
    ]);
  });

  it('lists the same schemes whatever their order', () => {
    const found = [...'ABCDEFGH'].map((scheme) => registered(scheme, '1'));
    const count = (organisations: readonly Organisation[]): unknown => {
      const census = createOrganisationCensus(3);
      for (const organisation of organisations) census.add(organisation, 'buyers');
      return census.finalise();
    };
    const forwards = count(found);
    expect(count([...found].reverse())).toEqual(forwards);
    expect(forwards).toMatchObject({ buyers: { count: 8, withIdentifier: 8, otherSchemes: 5 } });
  });
});
