import { describe, expect, it } from 'vitest';
import { readSchema, schemaErrors, undescribed } from '../../../../test/support/result-schemas.ts';
import { viewProcess } from '../view/object-view.ts';
import { createStatistics } from './create-statistics.ts';

const schema = readSchema('statistics');
const errors = schemaErrors('statistics');

const party = { id: 'P', identifier: { scheme: 'PT-NIPC', id: '5' }, roles: ['buyer'] };

describe('the schema of statistics', () => {
  it('has an id, a title and words for every property', () => {
    expect(schema['$id']).toBe('urn:vitrina:schema:statistics:1');
    expect(schema['title']).toBe('Statistics');
    expect(undescribed(schema, 'statistics')).toEqual([]);
  });

  it('lets readers meet keys that they do not know', () => {
    expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false');
  });

  it('describes the statistics of nothing', () => {
    expect(errors(createStatistics().finalise())).toEqual([]);
  });

  it('describes the statistics of something', () => {
    const statistics = createStatistics();
    const compiled = {
      parties: [party],
      tender: {
        procurementMethod: '__proto__',
        value: { amount: -0.12345, currency: 'EUR' },
        tenderPeriod: { startDate: '2024-02-28', endDate: '2024-03-01' },
        documents: [{}],
      },
    };
    const ocid = 'ocds-213czf-1';
    statistics.fold(viewProcess({ ocid, basis: 'published', compiled, releases: [] }));
    const found = statistics.finalise();
    expect(errors(found)).toEqual([]);
    expect(Object.keys(found.codes.methods.counts)).toEqual(['__proto__']);
    expect(errors({ ...found, lags: {} })).not.toEqual([]);
    expect(errors({ ...found, counts: { ...found.counts, ocids: '1' } })).not.toEqual([]);
  });
});
