import { describe, expect, it } from 'vitest';
import type { Check } from '../check-definition.ts';
import { checks } from '../checks/index.ts';
import { describeCheck } from './describe-check.ts';

function find(id: string): Check {
  const check = checks.find((candidate) => candidate.id === id);
  if (!check) throw new Error(`no check ${id}`);
  return check;
}

describe('describeCheck', () => {
  it('runs the first examples and lists the fields that are judged', async () => {
    const { reads, keywords, fail, pass } = await describeCheck(find('conformance/ocid-prefix'));
    expect(reads).toMatchObject({ names: ['Record/ocid', 'Release/ocid'], others: false });
    expect(keywords).toEqual([]);
    expect(fail.ocdsVersion).toBe('1.1');
    expect(JSON.parse(fail.text)).toMatchObject({ ocid: '2024-0031', initiationType: 'tender' });
    expect(fail.findings).toMatchObject([{ pointer: '/ocid', line: 2, value: '2024-0031' }]);
    expect(pass.findings).toEqual([]);
  });

  it('lists the keywords of all examples', async () => {
    const { keywords } = await describeCheck(find('structure/duplicate-id'));
    expect(keywords).toEqual(['uniqueItems']);
  });

  it('names a field by the object that has it, in any version', async () => {
    const { reads } = await describeCheck(find('structure/deprecated-field'));
    expect(reads).toMatchObject({
      names: expect.arrayContaining(['Tender/amendment', 'OrganizationReference/address']),
    });
    expect((await describeCheck(find('structure/too-small'))).reads).toMatchObject({
      names: ['Item/quantity'],
    });
  });

  it('knows checks of fields outside the standard, of documents and of bytes', async () => {
    const additional = await describeCheck(find('structure/additional-field'));
    expect(additional.reads).toMatchObject({ others: true });
    expect((await describeCheck(find('conformance/version-missing'))).reads).toBe('document');
    const { reads, fail } = await describeCheck(find('encoding/not-utf8'));
    expect(reads).toBe('bytes');
    expect(fail).toMatchObject({ encoding: 'latin1', findings: [{ pointer: '/releases/0' }] });
    expect((await describeCheck(find('encoding/nesting'))).fail.limits).toEqual({ nesting: 5 });
  });
});
