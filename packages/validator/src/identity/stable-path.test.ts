import { describe, expect, it } from 'vitest';
import { stablePath } from './stable-path.ts';

const RELEASE = {
  awards: [
    { id: 1 },
    { id: '2', suppliers: [{ name: 'no id' }, { id: 'ES-1' }], matrix: [['x', { id: 'y' }]] },
    { id: '', value: {} },
    { id: null },
    { id: { id: 3 } },
    'not an object',
  ],
  tender: { documents: [{ id: 'a/b]' }] },
};

describe('stablePath', () => {
  it.each([
    ['the root', [], ''],
    ['a key', ['tender'], 'tender'],
    ['keys', ['tender', 'value', 'amount'], 'tender/value/amount'],
    ['an item by its id', ['awards', 1], 'awards[id=2]'],
    ['a number as id', ['awards', 0, 'title'], 'awards[id=1]/title'],
    ['an item in an item', ['awards', 1, 'suppliers', 1], 'awards[id=2]/suppliers[id=ES-1]'],
    ['an item without id', ['awards', 1, 'suppliers', 0, 'name'], 'awards[id=2]/suppliers[#]/name'],
    ['an empty id', ['awards', 2, 'value'], 'awards[#]/value'],
    ['a null id', ['awards', 3], 'awards[#]'],
    ['an object as id', ['awards', 4], 'awards[#]'],
    ['an item that is no object', ['awards', 5], 'awards[#]'],
    ['an array in an array', ['awards', 1, 'matrix', 0, 1], 'awards[id=2]/matrix[#][id=y]'],
    ['an item that is not there', ['awards', 9, 'date'], 'awards[#]/date'],
    ['a way past the data', ['planning', 'milestones', 0, 'id'], 'planning/milestones[#]/id'],
    ['a key that every object inherits', ['constructor', 0], 'constructor[#]'],
    ['an id as it is', ['tender', 'documents', 0], 'tender/documents[id=a/b]]'],
  ] as const)('renders %s', (_name, path, expected) => {
    expect(stablePath(RELEASE, path)).toBe(expected);
  });

  it('starts with an item where the root is an array', () => {
    expect(stablePath([{ id: 'r-1' }], [0, 'tender', 'id'])).toBe('[id=r-1]/tender/id');
  });

  it('cuts ids at 100 characters', () => {
    const items = [{ id: 'x'.repeat(100) }, { id: `${'x'.repeat(100)}y` }];
    expect(stablePath(items, [0])).toBe(`[id=${'x'.repeat(100)}]`);
    expect(stablePath(items, [1])).toBe(`[id=${'x'.repeat(100)}]`);
  });

  it('stays the same when items move', () => {
    const moved = { awards: RELEASE.awards.toReversed() };
    const path = stablePath(RELEASE, ['awards', 1, 'suppliers', 1]);
    expect(stablePath(moved, ['awards', 4, 'suppliers', 1])).toBe(path);
  });
});
