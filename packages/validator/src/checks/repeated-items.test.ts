import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Identity } from '../plan/field.ts';
import { findRepeatedContents, findRepeatedIdentities } from './repeated-items.ts';

function repeatedIdentities(items: readonly unknown[], identity: Identity = 'id'): unknown[] {
  const repeated: unknown[] = [];
  findRepeatedIdentities(items, identity, (value) => repeated.push(value));
  return repeated;
}

function repeatedContents(items: readonly unknown[], identity: Identity | null = 'id'): unknown[] {
  const repeated: unknown[] = [];
  findRepeatedContents(items, identity, (value) => repeated.push(value));
  return repeated;
}

function withIds(ids: readonly unknown[]): unknown[] {
  return ids.map((id) => ({ id }));
}

describe('findRepeatedIdentities', () => {
  it('names each repeated id once', () => {
    expect(repeatedIdentities(withIds(['a', 'b', 'a', 'b', 'a']))).toEqual(['a', 'b']);
  });

  it('tells types apart', () => {
    expect(repeatedIdentities(withIds([1, '1', true, 'true']))).toEqual([]);
  });

  it('takes nothing for an identity that is missing, null, an object or an array', () => {
    const items = [...withIds([null, null, {}, {}, [], []]), {}, {}];
    expect(repeatedIdentities(items)).toEqual([]);
    expect(repeatedIdentities([...items, ...items, ...items])).toEqual([]);
  });

  it('says nothing of integers that have lost their last digits', () => {
    expect(repeatedIdentities(withIds([2 ** 53 + 2, 2 ** 53 + 2]))).toEqual([]);
    expect(repeatedContents(withIds([2 ** 53 + 2, 2 ** 53 + 2]))).toEqual([]);
  });

  it('compares the scheme where the id needs one', () => {
    const cpv = { scheme: 'CPV', id: '45' };
    expect(repeatedIdentities([cpv, { scheme: 'UNSPSC', id: '45' }], 'scheme+id')).toEqual([]);
    expect(repeatedIdentities([cpv, { ...cpv }], 'scheme+id')).toEqual(['CPV, 45']);
    expect(repeatedIdentities([{ id: 4 }, { id: 4, scheme: null }], 'scheme+id')).toEqual([4]);
    expect(repeatedIdentities([cpv, { ...cpv, scheme: {} }], 'scheme+id')).toEqual([]);
  });

  it('ignores the scheme where the id stands alone', () => {
    expect(
      repeatedIdentities([
        { id: 4, scheme: 'A' },
        { id: 4, scheme: {} },
      ]),
    ).toEqual([4]);
  });

  it('counts the items that have an identity', () => {
    const items = [...withIds(['a', 1, 'a', null, {}]), {}, 'a'];
    expect(findRepeatedIdentities(items, 'id', () => {})).toBe(3);
  });

  it('finds the same in a long list as in a short one', () => {
    const scalar = fc.constantFrom('a', 'b', 1, '1', null, true);
    const item = fc.record({ id: scalar, scheme: scalar }, { requiredKeys: [] });
    const filler = Array.from({ length: 17 }, (_, index) => ({ id: `filler-${index}` }));
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 8 }),
        fc.constantFrom<Identity>('id', 'scheme+id'),
        (items, identity) => {
          expect(repeatedIdentities([...items, ...filler], identity)).toEqual(
            repeatedIdentities(items, identity),
          );
        },
      ),
      { seed: 7, numRuns: 2000 },
    );
  });

  it('takes linear time', () => {
    const items = withIds(Array.from({ length: 200_000 }, (_, index) => `item-${index}`));
    const start = performance.now();
    expect(repeatedIdentities(items)).toEqual([]);
    expect(repeatedIdentities(items, 'scheme+id')).toEqual([]);
    expect(repeatedContents(items, null)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('findRepeatedContents', () => {
  it('ignores the order of keys', () => {
    const item = { name: 'Ana', address: { region: 'X', locality: 'Y' } };
    const same = { address: { locality: 'Y', region: 'X' }, name: 'Ana' };
    expect(repeatedContents([item, same, item])).toEqual([same]);
  });

  it('leaves out items that have an identity', () => {
    expect(repeatedContents(withIds(['a', 'a']))).toEqual([]);
    expect(repeatedContents(withIds(['a', 'a']), null)).toEqual([{ id: 'a' }]);
  });

  it('tells an item from its text', () => {
    expect(repeatedContents(['{"name":"Ana"}', { name: 'Ana' }, 1, '1', null, 'null'])).toEqual([]);
  });
});
