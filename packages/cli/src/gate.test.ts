import { describe, expect, it } from 'vitest';
import { type FailOn, failsGate } from './gate.ts';

const none = { error: 0, warning: 0, notice: 0 };

describe('failsGate', () => {
  it.each<[FailOn, boolean, boolean, boolean]>([
    ['error', true, false, false],
    ['warning', true, true, false],
    ['notice', true, true, true],
    ['never', false, false, false],
  ])('--fail-on %s: error %s, warning %s, notice %s', (failOn, error, warning, notice) => {
    expect(failsGate({ failOn }, { ...none, error: 1 })).toBe(error);
    expect(failsGate({ failOn }, { ...none, warning: 1 })).toBe(warning);
    expect(failsGate({ failOn }, { ...none, notice: 1 })).toBe(notice);
    expect(failsGate({ failOn }, none)).toBe(false);
  });

  it('lets the given number of warnings through, and no more', () => {
    expect(failsGate({ failOn: 'error', maxWarnings: 2 }, { ...none, warning: 2 })).toBe(false);
    expect(failsGate({ failOn: 'error', maxWarnings: 2 }, { ...none, warning: 3 })).toBe(true);
    expect(failsGate({ failOn: 'never', maxWarnings: 0 }, { ...none, warning: 1 })).toBe(true);
    expect(failsGate({ failOn: 'error', maxWarnings: 0 }, { ...none, notice: 9 })).toBe(false);
  });
});
