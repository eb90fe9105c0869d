import { describe, expect, it } from 'vitest';
import type { Check } from '../check-definition.ts';
import type { Field } from '../plan/field.ts';
import { createOutcomeTally, type UnitOutcome } from './outcomes.ts';

const checks = [
  { id: 'structure/a', level: 'error' },
  { id: 'conformance/b', level: 'warning', document: () => {} },
  { id: 'encoding/c', level: 'error', damage: 'truncated' },
] as unknown as Check[];

const unit: UnitOutcome = {
  unit: 7,
  failed: new Set(),
  met: new Int32Array(3).fill(-1),
  thrown: new Map(),
  notJudged: null,
  isDocument: false,
  undecided: new Set(),
  root: {} as Field,
};

function results(units: readonly Partial<UnitOutcome>[], canMeet = true) {
  const tally = createOutcomeTally(checks);
  for (const outcome of units) tally.add({ ...unit, ...outcome });
  return tally.finalise(() => canMeet);
}

describe('outcome tally', () => {
  it('tells apart what failed, passed, and had nothing to judge', () => {
    const { 'structure/a': result } = results([
      { failed: new Set([0]) },
      { met: Int32Array.of(7, -1, -1) },
      {},
    ]);
    expect(result).toMatchObject({ outcome: 'fail', population: 3 });
    expect(result?.counts).toMatchObject({ fail: 1, pass: 1, 'not-published': 1 });
  });

  it('says not-applicable where the plan has no such field', () => {
    expect(results([{}], false)['structure/a']?.outcome).toBe('not-applicable');
  });

  it('says why a unit was not judged', () => {
    const units = [{ notJudged: 'input-damaged' as const }, { thrown: new Map([[0, 'x']]) }];
    const { 'structure/a': result } = results(units);
    expect(result).toMatchObject({ outcome: 'not-judged' });
    expect(result?.notJudged).toEqual({ 'input-damaged': 1, 'check-failed': 1 });
  });

  it('counts document checks over documents and damage over all units', () => {
    const units = [{ isDocument: true }, { notJudged: 'input-damaged' as const }, {}];
    const { 'conformance/b': document, 'encoding/c': damage } = results(units);
    expect(document).toMatchObject({ outcome: 'pass', population: 1 });
    expect(damage).toMatchObject({ outcome: 'pass', population: 3 });
  });

  it('sums to the population', () => {
    const units = [
      { failed: new Set([0]) },
      {},
      { notJudged: 'limit' as const },
      { met: Int32Array.of(7, -1, -1) },
    ];
    for (const { counts, population } of Object.values(results(units))) {
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(population);
    }
  });
});
