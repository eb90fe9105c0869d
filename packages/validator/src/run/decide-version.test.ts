import { describe, expect, it } from 'vitest';
import { decideVersion } from './decide-version.ts';

const inferred = async () => '1.0' as const;

describe('decideVersion', () => {
  it.each([
    ['1.0', '1.0', 'declared'],
    ['1.1', '1.1', 'declared'],
    ['1.1.5', '1.1', 'patch'],
    ['1.0.3', '1.0', 'patch'],
    ['1.2', '1.2', 'declared'],
    ['1.2.0', '1.2', 'patch'],
    ['1.2-dev', '1.1', 'unknown'],
    ['1.3', '1.1', 'unknown'],
    ['7.0', '1.1', 'unknown'],
    ['112233', '1.1', 'unknown'],
    ['2.0.1', '1.1', 'unknown'],
    [1.1, '1.1', 'not-a-version'],
    [1.2, '1.2', 'not-a-version'],
    [1, '1.0', 'not-a-version'],
    [7, '1.1', 'not-a-version'],
    [{ toString: 1 }, '1.1', 'not-a-version'],
    [['1.0'], '1.1', 'not-a-version'],
    [null, '1.1', 'not-a-version'],
    [[], '1.1', 'not-a-version'],
    [{}, '1.1', 'not-a-version'],
    ['', '1.1', 'not-a-version'],
    [undefined, '1.0', 'missing'],
  ])('checks %j as %s: %s', async (declared, used, reason) => {
    expect(await decideVersion(declared, undefined, inferred)).toEqual({ used, declared, reason });
  });

  it('obeys the caller', async () => {
    const decision = await decideVersion('1.1', '1.0', inferred);
    expect(decision).toEqual({ used: '1.0', declared: '1.1', reason: 'forced' });
  });
});
