import { describe, expect, it } from 'vitest';
import { createPlan, type RootKind } from '../plan/plan.ts';
import { loadStandard } from '../standard/load-standard.ts';
import { createWalker } from '../walk/walker.ts';
import { createCoverageSums } from './coverage.ts';

async function coverageOf(values: readonly unknown[], kind: RootKind = 'release', limit = 100) {
  const walker = createWalker([]);
  const plan = createPlan(await loadStandard('1.1'), walker.bind, limit);
  values.forEach((value, unit) => void walker.walk(plan, plan.root(kind), value, unit));
  const sums = createCoverageSums();
  sums.add(plan, plan.root(kind));
  return sums.finalise();
}

describe('coverage', () => {
  it('counts by path over items', async () => {
    const coverage = await coverageOf([
      { tender: { items: [{ id: '1', unit: { name: '' } }, { id: '' }] } },
      { tender: { items: [{ id: 2 }] } },
      { tender: null },
    ]);
    const plain = { nonEmptyShallow: 2, nonEmptyDeep: 2, releases: 2 };
    expect(coverage['tender']).toEqual({ parents: 3, present: 3, ...plain, releases: 3 });
    expect(coverage['tender/items']).toEqual({ parents: 2, present: 2, ...plain, arrayLength: 3 });
    expect(coverage['tender/items/id']).toEqual({ parents: 3, present: 3, ...plain });
    expect(coverage['tender/items/unit']).toMatchObject({ nonEmptyShallow: 1, nonEmptyDeep: 0 });
  });

  it('has the fields of the schema wherever they could stand, and no others', async () => {
    const coverage = await coverageOf([{ tender: {} }]);
    expect(coverage['tender/title']).toEqual({
      ...{ parents: 1, present: 0, nonEmptyShallow: 0, nonEmptyDeep: 0, releases: 0 },
    });
    expect(coverage['tender/documents']).toMatchObject({ parents: 1, arrayLength: 0 });
    expect(coverage).not.toHaveProperty('tender/documents/id');
    expect(coverage).not.toHaveProperty('buyer/name');
  });

  it('takes any key for a path', async () => {
    const value = JSON.parse('{"__proto__":{"constructor":1},"a/b":[1,2]}');
    const coverage = await coverageOf([value]);
    expect(Object.getOwnPropertyDescriptor(coverage, '__proto__')?.value).toMatchObject({
      present: 1,
    });
    expect(coverage['__proto__/constructor']).toMatchObject({ parents: 1, present: 1 });
    expect(coverage['a/b']).toMatchObject({ present: 1, arrayLength: 2 });
    expect(Object.keys(coverage)).toEqual(Object.keys(coverage).sort());
  });

  it('puts linked and embedded releases of records together', async () => {
    const link = { url: 'https://example.org/1', date: '2024-01-01T00:00:00Z' };
    const coverage = await coverageOf(
      [{ releases: [link] }, { releases: [{ id: '1', date: '2024-01-01T00:00:00Z' }] }],
      'record',
    );
    expect(coverage['releases/date']).toMatchObject({ parents: 2, present: 2, releases: 2 });
    expect(coverage['releases/url']).toMatchObject({ parents: 1, present: 1 });
  });

  it('counts fields beyond the limit together', async () => {
    const coverage = await coverageOf([{ a: 1, tender: { b: 1, c: '' } }], 'release', 1);
    expect(coverage['a']).toMatchObject({ present: 1 });
    expect(coverage['tender/…']).toMatchObject({ parents: 1, present: 2, nonEmptyDeep: 1 });
  });
});
