import { expect, it } from 'vitest';
import type { BuyerReference } from './buyer-reference.ts';
import { createBuyerMatcher } from './match-buyers.ts';
import type { Spelling } from './spelling.ts';

const nothing = { scheme: undefined, identifier: undefined, id: undefined, name: undefined };

function matchOf(reference: BuyerReference | string, spelling: Partial<Spelling>): unknown {
  const wanted = typeof reference === 'string' ? { text: reference } : reference;
  return createBuyerMatcher([wanted])
    .match({ ...nothing, ...spelling })
    .get(0);
}

it.each<[BuyerReference | string, Partial<Spelling>, unknown]>([
  ['ES-B1', { id: 'ES-B1' }, 'id'],
  ['1', { id: 1 }, 'id'],
  ['XX-7', { scheme: 'XX', identifier: '7' }, 'id'],
  ['XX-7', { scheme: 'XX', identifier: 7 }, 'id'],
  ['7', { identifier: '7' }, 'id'],
  ['7', { scheme: 'XX', identifier: '7' }, undefined],
  ['xx-7', { scheme: 'XX', identifier: '7' }, undefined],
  ['Town', { name: 'Town' }, 'name'],
  ['Town', { name: ' TOWN ' }, 'plain-name'],
  ['Town', { id: 'Town', name: 'Town' }, 'id'],
  ['Town', { name: 'Town Hall' }, undefined],
  ['--', { name: '...' }, undefined],
  ['--', { name: '--' }, 'name'],
  [{ text: 'Town', by: 'id' }, { name: 'Town' }, undefined],
  [{ text: 'Town', by: 'id' }, { id: 'Town' }, 'id'],
  [{ text: '1', by: 'name' }, { id: '1' }, undefined],
  [{ text: 'town', by: 'name' }, { name: 'Town' }, 'plain-name'],
])('%j and %j: %s', (reference, spelling, expected) => {
  expect(matchOf(reference, spelling)).toBe(expected);
});

it('knows all references that a buyer answers to', () => {
  const references = ['Town', 'XX-7', 'TOWN', 'Hall', 'XX-7'].map((text) => ({ text }));
  const spelling = { ...nothing, scheme: 'XX', identifier: '7', name: 'Town' };
  const { referencesTo } = createBuyerMatcher(references);
  expect([...referencesTo({ key: '', spellings: [spelling] })].sort()).toEqual([0, 1, 2, 4]);
  const spellings = [spelling, { ...spelling, name: 'hall' }];
  expect(referencesTo({ key: '', spellings }).size).toBe(5);
});
