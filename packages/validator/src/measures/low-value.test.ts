import { describe, expect, it } from 'vitest';
import { measureProcesses } from '../../../../test/support/measure-processes.ts';
import type { JsonObject } from '../json.ts';
import type { Pack, PackValue } from '../packs/pack.ts';

const LAW = {
  title: 'Law 9/2017, article 118',
  url: 'https://www.boe.es/eli/es/l/2017/11/08/9/con',
};
const from = { validFrom: '2018-03-09', validTo: null, source: LAW };
const amounts: readonly PackValue[] = [
  { ...from, value: 40_000, categories: ['works'] },
  { ...from, value: 15_000, categories: ['goods', 'services'] },
];
const spain: Pack = {
  id: 'es',
  params: {
    'population/low-value': { amount: amounts, currency: [{ ...from, value: 'EUR' }] },
  },
};

const euro = (amount: number): JsonObject => ({ amount, currency: 'EUR' });
const process = (tender: JsonObject, more: JsonObject = {}): JsonObject => ({
  ...more,
  tender: {
    id: '1',
    mainProcurementCategory: 'services',
    procurementMethod: 'direct',
    tenderPeriod: { startDate: '2024-01-01' },
    ...tender,
  },
});
const count = (population: string, one: JsonObject, packs: readonly Pack[] = [spain]) => {
  const result = measureProcesses({ population, has: { present: 'tender' } }, [one], { packs });
  return [result.population, result.undecided];
};

describe('processes of low value', () => {
  it.each([
    ['services below', process({ value: euro(14_999.99) }), [1, 0]],
    ['services at the threshold', process({ value: euro(15_000) }), [0, 0]],
    ['works below', process({ value: euro(39_999), mainProcurementCategory: 'works' }), [1, 0]],
    ['works above', process({ value: euro(40_000), mainProcurementCategory: 'works' }), [0, 0]],
    [
      'awards below together',
      process({}, { awards: [{ value: euro(7_000) }, { value: euro(7_000) }] }),
      [1, 0],
    ],
    [
      'awards above together',
      process({}, { awards: [{ value: euro(8_000) }, { value: euro(8_000) }] }),
      [0, 0],
    ],
    [
      'one of the awards cancelled',
      process(
        {},
        { awards: [{ value: euro(8_000) }, { value: euro(8_000), status: 'cancelled' }] },
      ),
      [1, 0],
    ],
    [
      'a tender for nothing',
      process({ value: euro(0) }, { contracts: [{ value: euro(20_000) }] }),
      [0, 0],
    ],
    ['a contract below', process({}, { contracts: [{ value: euro(200) }] }), [1, 0]],
    ['no value', process({}), [0, 1]],
    ['another currency', process({ value: { amount: 1, currency: 'MXN' } }), [0, 1]],
    ['no currency', process({ value: { amount: 1 } }), [0, 1]],
    ['no category', process({ value: euro(1), mainProcurementCategory: null }), [0, 1]],
    [
      'before the law',
      process({ value: euro(1), tenderPeriod: { startDate: '2017-01-01' } }),
      [0, 1],
    ],
  ])('are told by the threshold of the day: %s', (_, one, counts) => {
    expect(count('LOWV', one)).toEqual(counts);
    const [below] = counts;
    expect(count('DIRECT', one)).toEqual([below === 1 ? 0 : 1, 0]);
    expect(count('PROC', one)).toEqual([1, 0]);
  });

  it('say why they cannot be told', () => {
    const measure = {
      population: 'LOWV',
      where: { present: 'tender/title' },
      has: { present: 'id' },
    };
    const processes = [
      process({ title: 'Sand' }),
      process({ title: 'Road', value: { amount: 1, currency: 'MXN' } }),
      process({}),
    ];
    expect(measureProcesses(measure, processes, { packs: [spain] })).toMatchObject({
      population: 0,
      undecided: 2,
      unknown: 0,
      reasons: { 'no-value': 1, 'other-currency': 1 },
    });
    expect(measureProcesses(measure, processes).reasons).toEqual({ 'no-threshold': 2 });
  });

  it('belong to tenders where that is asked for', () => {
    const measure = { population: 'DIRECT', includeLowValue: true, has: { present: 'tender' } };
    const one = process({ value: euro(1) });
    expect(measureProcesses(measure, [one], { packs: [spain] }).population).toBe(1);
  });

  it('are unknown without a pack, so that no tender is left out', () => {
    expect(count('DIRECT', process({ value: euro(1) }), [])).toEqual([1, 0]);
  });
});
