import { describe, expect, it } from 'vitest';
import { unknownRelatedProcess } from '../checks/dataset/unknown-related-process.ts';
import { awardPublishedLate } from '../checks/measure/award-published-late.ts';
import { tenderValueFarFromBudget } from '../checks/quality/tender-value-far-from-budget.ts';
import { describeCheck } from './describe-check.ts';

describe('the description of a check of processes', () => {
  it('lists what it reads, needs and can be set to, and runs its first examples', async () => {
    const { reads, keywords, process, fail, pass } = await describeCheck(tenderValueFarFromBudget);
    const paths = ['planning/budget/amount', 'tender/value'];
    expect(reads).toEqual({ names: paths, total: 2, others: false });
    expect(keywords).toEqual([]);
    expect(process).toEqual({
      unit: 'process',
      needs: { all: ['tender/value', 'planning/budget/amount'] },
      params: { mostDifference: 0.5 },
    });
    expect(JSON.parse(fail.text)).toMatchObject({ tag: ['compiled'], tender: { id: 'T-1' } });
    expect(fail).toMatchObject({
      asOf: '2024-12-31',
      findings: [{ input: null, pointer: '/tender/value', facts: { currency: 'EUR' } }],
    });
    expect(fail).not.toHaveProperty('params');
    expect(pass.findings).toEqual([]);
  });

  it('shows a history as a record, and several processes as a list', async () => {
    const { fail } = await describeCheck(awardPublishedLate);
    const record = JSON.parse(fail.text);
    expect(Object.keys(record)).toEqual(['ocid', 'compiledRelease', 'releases']);
    expect(record.releases).toHaveLength(2);
    expect(fail.findings[0]?.pointer).toBe('/awards/0/date');
    const related = await describeCheck(unknownRelatedProcess);
    expect(JSON.parse(related.fail.text)).toHaveLength(2);
    expect(related.fail.findings.map(({ ocid }) => ocid)).toEqual([
      'ocds-213czf-1',
      'ocds-213czf-2',
    ]);
  });
});
