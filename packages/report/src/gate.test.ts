import { describe, expect, it } from 'vitest';
import { makeAssessment } from '../../../test/support/assessment-fixture.ts';
import { findBreaches, type Gate } from './gate.ts';

function breachesOf(error: number, warning: number, notice: number, gate: Gate): string[] {
  const summary = { ...makeAssessment().summary, counts: { error, warning, notice } };
  return [...findBreaches(makeAssessment({ summary }), gate)];
}

describe('findBreaches', () => {
  it.each<[Gate['failOn'], boolean, boolean, boolean]>([
    ['error', true, false, false],
    ['warning', true, true, false],
    ['notice', true, true, true],
    ['never', false, false, false],
  ])('fails on %s and what is more serious', (failOn, onError, onWarning, onNotice) => {
    expect(breachesOf(1, 0, 0, { failOn }).length > 0).toBe(onError);
    expect(breachesOf(0, 1, 0, { failOn }).length > 0).toBe(onWarning);
    expect(breachesOf(0, 0, 1, { failOn }).length > 0).toBe(onNotice);
    expect(breachesOf(0, 0, 0, { failOn })).toEqual([]);
  });

  it('allows as many warnings as it says', () => {
    expect(breachesOf(0, 3, 0, { failOn: 'never', maxWarnings: 3 })).toEqual([]);
    expect(breachesOf(0, 4, 0, { failOn: 'never', maxWarnings: 3 })).toEqual(['max-warnings']);
    expect(breachesOf(1, 1, 0, { failOn: 'error', maxWarnings: 0 })).toEqual([
      'fail-on',
      'max-warnings',
    ]);
  });
});
