import { expect, it } from 'vitest';
import { plainName } from './plain-name.ts';

it.each([
  ['Ministerio de Educación', 'MINISTERIO  DE EDUCACION.'],
  ['Ayuntamiento de A Coruña', 'ayuntamiento de A Coruna'],
  ['Obras S.A.', 'Obras SA'],
  ['“Obras”, S. A.', 'obras s a'],
  ['Straße', 'STRASSE'],
  ['ΟΔΟΣ', 'οδος'],
  ['İstanbul', 'Istanbul'],
  ['ＡＢＣ', 'abc'],
  ['e\u0301', '\u00e9'],
])('%j and %j are alike', (one, other) => {
  expect(plainName(one)).toBe(plainName(other));
});

it.each([
  ['Ministry 1', 'Ministry 2'],
  ['Ministerio de Salud', 'Ministerio de la Salud'],
  ['किताब', 'कताब'],
  ['Тендер', 'Tender'],
])('%j and %j are not', (one, other) => {
  expect(plainName(one)).not.toBe(plainName(other));
});

it('leaves nothing of a name without letters', () => {
  expect(plainName(' -- ')).toBe('');
});
