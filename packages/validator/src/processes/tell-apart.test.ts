import { expect, it } from 'vitest';
import { tellApart } from './tell-apart.ts';

it('tells ocids apart that share a group, and what is lost', () => {
  const items = ['A', 'B', 'A', null].map((ocid, start) => ({
    item: { input: 0, form: 'release', subject: '1.1', start, length: 1 } as const,
    value: { ocid },
  }));
  const gone = { input: 1, form: 'record', subject: '1.1', start: 9, length: 1 } as const;
  const values = new Map(items.map(({ item, value }) => [item, value]));
  const { byOcid, lost } = tellApart([...values.keys(), gone], values);
  expect([...byOcid].map(([ocid, members]) => [ocid, members.length])).toEqual([
    ['A', 2],
    ['B', 1],
  ]);
  expect(lost.map(({ start }) => start)).toEqual([3, 9]);
});
