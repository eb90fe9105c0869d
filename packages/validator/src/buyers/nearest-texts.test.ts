import { expect, it } from 'vitest';
import { createTextFinder } from './nearest-texts.ts';

const find = createTextFinder([
  'Ministerio de Salud',
  'Ministerio de Salud',
  'Ministerio de Obras Públicas',
  'Instituto de la Vivienda',
  'XX-B1234567',
  '',
  'A',
]);

it.each([
  ['Ministero de Salúd', ['Ministerio de Salud', 'Ministerio de Obras Públicas']],
  ['vivienda, instituto', ['Instituto de la Vivienda']],
  ['XX-B1234576', ['XX-B1234567']],
  ['Ministerio', ['Ministerio de Salud', 'Ministerio de Obras Públicas']],
  ['Zzz', []],
  ['', []],
])('finds what looks like %j', (text, expected) => {
  expect(find(text)).toEqual(expected);
});

it('gives no more than three, in an order of their own', () => {
  const texts = ['Town 4', 'Town 2', 'Town 3', 'Town 1'];
  expect(createTextFinder(texts)('Town')).toEqual(['Town 1', 'Town 2', 'Town 3']);
  expect(createTextFinder([...texts].reverse())('Town')).toEqual(['Town 1', 'Town 2', 'Town 3']);
});
