import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../test/support/random.ts';
import { createProcessIndex, type IndexedItem } from './process-index.ts';

describe('an index of processes', () => {
  it('gives back what was added, group by group', () => {
    const random = createRandom(40);
    const index = createProcessIndex();
    const expected = new Map<string, IndexedItem[]>();
    let bytes = 0;
    for (let count = 0; count < 20_000; count += 1) {
      const ocid = `ocds-213czf-${random.between(0, 5_000)}`;
      const item: IndexedItem = {
        input: random.between(0, 3),
        form: random.pick(['release', 'record']),
        subject: random.pick(['1.0', '1.1', '["1.1",["x:"],[]]']),
        start: random.between(0, 1_000) * 2 ** 33,
        length: random.between(2, 2 ** 31),
      };
      bytes += item.length;
      index.add(ocid, item);
      expected.set(ocid, [...(expected.get(ocid) ?? []), item]);
    }
    expect([index.groups, index.items, index.bytes]).toEqual([expected.size, 20_000, bytes]);
    for (const [group, items] of [...expected.values()].entries()) {
      expect(index.itemsOf(group)).toEqual(items);
    }
  });

  it('counts the ocids of each input while it is added', () => {
    const index = createProcessIndex();
    const place = { form: 'release', subject: '1.1', start: 0, length: 2 } as const;
    const counts = [['a', 'b', 'a', 'b', 'b'], ['b', 'c', 'b', 'd'], [], ['a']].map(
      (ocids, input) => {
        for (const ocid of ocids) index.add(ocid, { input, ...place });
        return index.ocidsOf(input);
      },
    );
    expect(counts).toEqual([2, 3, 0, 1]);
  });

  it('knows which ocids it has', () => {
    const index = createProcessIndex();
    const item = { input: 0, form: 'release', subject: '1.1', start: 0, length: 2 } as const;
    expect(index.has('a')).toBe(false);
    index.add('a', item);
    expect([index.has('a'), index.has('b'), index.groups]).toEqual([true, false, 1]);
  });

  it('tells ocids apart that look alike', () => {
    const index = createProcessIndex();
    const item = { input: 0, form: 'release', subject: '1.1', start: 0, length: 2 } as const;
    for (const ocid of ['a', 'A', 'á', 'a ', '\ud800', '']) index.add(ocid, item);
    expect(index.groups).toBe(6);
  });
});
