import { describe, expect, it } from 'vitest';
import { readSteps } from '../view/scope.ts';
import { crossesLists, endOf, resolvePath } from './resolve-path.ts';
import { selectEach } from './select-each.ts';
import { selectObjects } from './select-objects.ts';

const supplier = readSteps('awards[]/suppliers[]');
const contract = readSteps('contracts[]');
const transaction = readSteps('contracts[]/implementation/transactions[]');

function write(way: Parameters<typeof endOf>[0] | null, here: typeof supplier): string | null {
  if (way === null) return null;
  const end = endOf(way, here).map(({ key, isList }) => (isList ? `${key}[]` : key));
  return `${way.back} ${end.join('/')}`;
}

describe('a path', () => {
  it.each([
    ['name', '0 awards[]/suppliers[]/name'],
    ['identifier/id', '0 awards[]/suppliers[]/identifier/id'],
    ['../date', '1 awards[]/date'],
    ['../../tender/items[]/id', '2 tender/items[]/id'],
    ['/buyer', '2 buyer'],
    ['x_y:z.a-b', '0 awards[]/suppliers[]/x_y:z.a-b'],
    ['../../../date', null],
    ['', null],
    ['/', null],
    ['..', null],
    ['a/../b', null],
    ['a/', null],
    ['//a', null],
    ['a[0]', null],
    ['a[]b', null],
    ['[]', null],
    ['$.a', null],
    ['a b', null],
    ['RELEASE', null],
  ])('%j from a supplier leads to %j', (text, end) => {
    expect(write(resolvePath(text, supplier), supplier)).toBe(end);
  });

  it('may have several values where it crosses a list', () => {
    expect(
      [resolvePath('a[]/b', []), resolvePath('a/b', [])].map((way) => way && crossesLists(way)),
    ).toEqual([true, false]);
    expect(crossesLists(resolvePath('../date', supplier) ?? { back: 0, steps: supplier })).toBe(
      false,
    );
  });
});

describe('what is selected', () => {
  const select = (text: string, here: typeof supplier): readonly (string | null)[] | undefined =>
    selectObjects(text, here)?.map(({ way }) => write(way, here));

  it('are objects at a path', () => {
    expect(select('/parties[]', contract)).toEqual(['1 parties[]']);
  });

  it('are amendments of all contracts, or those of the contract that is looked at', () => {
    const ends = ['contracts[]/amendments[]', 'contracts[]/amendment'];
    expect(select('AMEND', [])).toEqual(ends.map((end) => `0 ${end}`));
    expect(select('AMEND', contract)).toEqual(ends.map((end) => `0 ${end}`));
    expect(select('AMEND', transaction)).toEqual(ends.map((end) => `2 ${end}`));
    expect(select('AMEND', supplier)).toEqual([]);
  });

  it('are documents of the award that is looked at, and of what is before awards', () => {
    expect(select('DOC()', supplier)).toEqual([
      '2 planning/documents[]',
      '2 tender/documents[]',
      '1 awards[]/documents[]',
    ]);
    expect(select('DOC()', [])).toHaveLength(5);
  });

  it('are only those of the codes', () => {
    expect(selectObjects('DOC(awardNotice,  x-1)', [])?.[0]?.where).toEqual({
      path: 'documentType',
      in: ['awardNotice', 'x-1'],
    });
    expect(selectObjects('PARTY( buyer )', [])?.[0]?.where).toEqual({
      path: 'roles',
      in: ['buyer'],
    });
    expect(selectObjects('PARTY()', [])?.[0]?.where).toBeNull();
  });

  it.each(['DOC', 'DOC(a,)', 'DOC(,a)', 'DOC(a b)', 'BID()', 'AMEND(x)', 'OTHER(x)', 'RELEASE'])(
    'are not known by %j',
    (text) => {
      expect(selectObjects(text, [])).toBeNull();
    },
  );

  it('stand below what they are counted for', () => {
    const ends = (text: string): number => selectEach(text, contract).length;
    expect(['amendments[]', 'AMEND', 'DOC()'].map(ends)).toEqual([1, 2, 2]);
    expect(['/parties[]', '../awards[]', 'PARTY()', 'BID', 'a b'].map(ends)).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });
});
