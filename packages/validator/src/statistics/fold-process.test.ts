import codelists from '@vitrina/schemas/ocds/1.1/codelists.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { METHODS } from './fold-process.ts';

it('knows the methods of the standard', () => {
  expect([...METHODS].sort()).toEqual([...codelists.method.codes].sort());
});
