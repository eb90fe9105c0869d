import { describe, expect, it } from 'vitest';
import { createPathTable, type PathTable } from './path-table.ts';

function pathsOf(table: PathTable): string[] {
  return table.nodes().map(({ path }) => path);
}

function add(table: PathTable, steps: readonly (string | null)[]): number {
  let node = table.root;
  for (const step of steps) {
    node = step === null ? table.elements(node) : table.member(node, step);
  }
  return node.id;
}

describe('createPathTable', () => {
  it('gives one node a place, parents before what is below them', () => {
    const table = createPathTable(100);
    expect(add(table, ['b', null, 'c'])).toBe(add(table, ['b', null, 'c']));
    add(table, ['a']);
    expect(pathsOf(table)).toEqual(['', '/a', '/b', '/b[]', '/b[]/c']);
  });

  it('keeps apart what reads alike', () => {
    const table = createPathTable(100);
    expect(add(table, ['a/b'])).not.toBe(add(table, ['a', 'b']));
    expect(add(table, ['a[]'])).not.toBe(add(table, ['a', null]));
  });

  it('forgets nothing while there is room', () => {
    const table = createPathTable(3);
    add(table, ['a', 'b']);
    expect(table.pruneAll()).toEqual([]);
  });

  it('keeps the same paths whatever the order, and none without its parent', () => {
    const all = Array.from({ length: 60 }, (_, n) => [`k${n % 7}`, null, `m${n}`]);
    const kept = [all, [...all].reverse()].map((paths) => {
      const table = createPathTable(20);
      for (const path of paths) {
        add(table, path);
        table.prune();
      }
      table.pruneAll();
      return pathsOf(table);
    });
    expect(kept[0]).toHaveLength(20);
    expect(kept[1]).toEqual(kept[0]);
    // The line, seven members and their elements are less deep than all others.
    expect(kept[0]?.filter((path) => /^\/k\d(\[\])?$|^$/.test(path))).toHaveLength(15);
  });

  it('uses the ids of forgotten paths again, and never one that is kept', () => {
    const table = createPathTable(2);
    const first = add(table, ['a']);
    const second = add(table, ['b']);
    expect(table.prune()).toEqual([]);
    const [forgotten] = table.pruneAll();
    expect([first, second]).toContain(forgotten);
    const kept = table.nodes().map(({ id }) => id);
    expect(kept).not.toContain(forgotten);
    expect(add(table, ['a', 'x'])).toBe(table.elsewhere.id);
    expect(table.member(table.elsewhere, 'anything')).toBe(table.elsewhere);
  });
});
