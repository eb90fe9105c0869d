import { expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { viewProcess } from '../view/object-view.ts';
import { buyersOf } from './buyers-of.ts';
import { idsOf, readSpelling } from './spelling.ts';

function buyersIn(compiled: JsonObject): readonly unknown[] {
  const process = viewProcess({ ocid: 'ocds-213czf-1', basis: 'single', compiled, releases: [] });
  return buyersOf(process).map(({ key, spellings }) => [
    [...idsOf(readSpelling(key)), readSpelling(key).name].filter(Boolean).join(),
    spellings.map(({ name }) => name),
  ]);
}

const town = { id: 'B', name: 'Town Hall', identifier: { scheme: 'XX', id: '7' } };

it('resolves the buyer through the parties, and keeps the name of the reference', () => {
  expect(buyersIn({ buyer: { id: 'B', name: 'Town' }, parties: [town] })).toEqual([
    ['XX-7', ['Town Hall', 'Town']],
  ]);
  expect(buyersIn({ buyer: { id: 'B', name: 'Town Hall' }, parties: [town] })).toEqual([
    ['XX-7', ['Town Hall']],
  ]);
});

it('takes a buyer that is no party as it stands', () => {
  expect(buyersIn({ buyer: { id: 'C' }, parties: [town] })).toEqual([['C', [undefined]]]);
  expect(buyersIn({ buyer: { name: 'Town' } })).toEqual([['Town', ['Town']]]);
  expect(
    buyersIn({ buyer: { id: 1, name: 'One' }, parties: [{ id: '1', name: 'Other' }] }),
  ).toEqual([['1', ['One']]]);
});

it('takes the parties with the role of a buyer, each once', () => {
  const other = { id: 'O', name: 'Other', roles: ['buyer'] };
  const parties = [{ ...town, roles: ['buyer'] }, other, other];
  expect(buyersIn({ buyer: { id: 'B' }, parties })).toEqual([
    ['XX-7', ['Town Hall', 'Town Hall']],
    ['O', ['Other', 'Other']],
  ]);
});

it('takes the procuring entity where there is no buyer, and no other role', () => {
  const tender = { procuringEntity: { id: 'B', name: 'Town' } };
  expect(buyersIn({ tender, parties: [town] })).toEqual([['XX-7', ['Town Hall', 'Town']]]);
  expect(buyersIn({ tender, buyer: { name: 'Council' } })).toEqual([['Council', ['Council']]]);
  expect(buyersIn({ tender, buyer: {}, parties: [] })).toEqual([['B', ['Town']]]);
  expect(buyersIn({ parties: [{ ...town, roles: ['supplier'] }] })).toEqual([]);
});
