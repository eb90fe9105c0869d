import { describe, expect, it } from 'vitest';
import { createArguments, type ParsedValues } from './arguments.ts';
import { check } from './commands/check.ts';
import { FAIL_ON, readGate } from './gate.ts';

function gateOf(values: ParsedValues): unknown {
  return readGate(createArguments([], values, check.options));
}

describe('readGate', () => {
  it('fails on errors unless told otherwise', () => {
    expect(gateOf({})).toEqual({ failOn: 'error' });
  });

  it.each(FAIL_ON)('takes --fail-on %s', (failOn) => {
    expect(gateOf({ 'fail-on': failOn })).toEqual({ failOn });
  });

  it('keeps a limit of 0 apart from none', () => {
    expect(gateOf({ 'max-warnings': '0', 'fail-on': 'never' })).toEqual({
      failOn: 'never',
      maxWarnings: 0,
    });
  });
});
