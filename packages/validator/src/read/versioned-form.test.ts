import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { isVersionedForm } from './versioned-form.ts';

const history = (value: string) => [
  { releaseID: '1', releaseDate: '2026-01-05T09:00:00Z', releaseTag: ['tender'], value },
];

describe('isVersionedForm', () => {
  it.each<[string, JsonObject]>([
    ['at the top', { ocid: '1', language: history('es') }],
    ['in an object', { ocid: '1', tender: { id: '1', title: history('x') } }],
    ['in a list', { ocid: '1', awards: [{ id: '1' }, { id: '2', title: history('x') }] }],
    ['deeper', { ocid: '1', tender: { value: { amount: history('x') } } }],
  ])('sees a history %s', (_where, document) => {
    expect(isVersionedForm(document)).toBe(true);
  });

  it.each<[string, JsonObject]>([
    ['a release', { ocid: '1', tender: { title: 'x', items: [{ id: '1' }] }, awards: [] }],
    ['links to releases', { ocid: '1', releases: [{ url: 'x', date: 'x' }] }],
    ['lists of values', { ocid: '1', values: [{ id: '1', value: { amount: 1 } }] }],
    ['a mixture', { ocid: '1', language: [...history('es'), 'es'] }],
    ['nothing', {}],
  ])('sees none in %s', (_what, document) => {
    expect(isVersionedForm(document)).toBe(false);
  });
});
