import { checks } from '@vitrina/validator';
import { describe, expect, it } from 'vitest';
import { unknownCheck } from './unknown-check.ts';

describe('unknownCheck', () => {
  it.each([
    ['structure/requierd-field', 'structure/required-field'],
    ['wrong-type', 'structure/wrong-type'],
    ['structure', 'structure/*'],
    ['structure/', 'structure/*'],
    ['strcuture/*', 'structure/*'],
  ])('suggests for %j %j', (given, suggestion) => {
    expect(unknownCheck(given, checks).values).toEqual({ check: given, suggestion });
  });

  it('suggests nothing where nothing is near', () => {
    expect(unknownCheck('zzz/*', checks).values).toEqual({ check: 'zzz/*' });
  });
});
