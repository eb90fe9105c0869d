import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../test/support/random.ts';
import { createLineGroups, type LineGroups } from './line-groups.ts';

const MOST = 10;

function count(keys: readonly string[]): LineGroups {
  const groups = createLineGroups(MOST);
  for (const key of keys) groups.of(key).lines += 1;
  return groups;
}

function describeLines(groups: LineGroups): unknown {
  const kept = groups.kept().map(([key, { lines }]) => [key, lines] as const);
  return { kept, other: groups.other.lines, absent: groups.absent.lines };
}

describe('createLineGroups', () => {
  const random = createRandom(5);
  const keys = Array.from({ length: 5000 }, () => `buyer ${random.between(1, 1000)}`);

  it('keeps as many groups as it may, whole, and counts the others together', () => {
    const groups = count(keys);
    const kept = groups.kept();
    expect(kept).toHaveLength(MOST);
    for (const [key, { lines }] of kept) {
      expect(lines).toBe(keys.filter((other) => other === key).length);
    }
    const inKept = kept.reduce((sum, [, { lines }]) => sum + lines, 0);
    expect(groups.other.lines).toBe(keys.length - inKept);
  });

  it('keeps the same whatever the order', () => {
    expect(describeLines(count([...keys].sort()))).toEqual(describeLines(count(keys)));
    expect(describeLines(count([...keys].reverse()))).toEqual(describeLines(count(keys)));
  });

  it('has nothing in other where there is room for all', () => {
    const groups = count(['b', 'a', 'b']);
    expect(describeLines(groups)).toEqual({
      kept: [
        ['a', 1],
        ['b', 2],
      ],
      other: 0,
      absent: 0,
    });
    groups.of(null).lines += 1;
    expect(groups.absent.lines).toBe(1);
  });
});
