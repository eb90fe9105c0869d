import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, createExampleSet } from './examples.ts';

function keep(candidates: readonly Candidate<string>[], size: number): readonly string[] {
  const set = createExampleSet<string>(size);
  for (const candidate of candidates) {
    if (set.wants(candidate.group, candidate.rank)) set.add(candidate);
  }
  return set.finalise();
}

function candidate(group: string, rank: string): Candidate<string> {
  return { group, rank, content: `${group}${rank}` };
}

/** The rule itself, by sorting everything. */
function chooseBySorting(candidates: readonly Candidate<string>[], size: number): string[] {
  const sorted = [...candidates].sort((left, right) => (left.rank < right.rank ? -1 : 1));
  const first = sorted.filter(
    ({ group }, index) => sorted.findIndex((other) => other.group === group) === index,
  );
  const rest = sorted.filter((other) => !first.includes(other));
  return [...first, ...rest].slice(0, size).map(({ content }) => content);
}

describe('example set', () => {
  it('prefers one of each group over a second one of the same', () => {
    const candidates = [candidate('a', '1'), candidate('a', '2'), candidate('b', '9')];
    expect(keep(candidates, 2)).toEqual(['a1', 'b9']);
  });

  it('fills up with the lowest of the rest', () => {
    const candidates = [candidate('a', '3'), candidate('a', '2'), candidate('a', '1')];
    expect(keep(candidates, 2)).toEqual(['a1', 'a2']);
  });

  it('keeps nothing where nothing is wanted', () => {
    expect(keep([candidate('a', '1')], 0)).toEqual([]);
  });

  it('chooses the same as sorting everything does, in any order', () => {
    const ranks = fc.uniqueArray(fc.integer({ min: 100, max: 999 }), { maxLength: 60 });
    const groups = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { minLength: 60 });
    fc.assert(
      fc.property(ranks, groups, fc.integer({ min: 1, max: 6 }), (rankList, groupList, size) => {
        const candidates = rankList.map((rank, index) =>
          candidate(groupList[index] ?? 'a', String(rank)),
        );
        expect(keep(candidates, size)).toEqual(chooseBySorting(candidates, size));
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
