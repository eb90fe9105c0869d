import { beforeAll, describe, expect, it } from 'vitest';
import { loadStandard } from './load-standard.ts';
import { createNewerFieldTest, type NewerFieldTest } from './newer-fields.ts';

let isNewer: NewerFieldTest;
beforeAll(async () => {
  isNewer = createNewerFieldTest(await loadStandard('1.0'), await loadStandard('1.1'));
});

describe('a release has a field that only 1.1 defines', () => {
  it.each([
    [{ parties: [] }],
    [{ relatedProcesses: null }],
    [{ tender: { mainProcurementCategory: 'works' } }],
    [{ tender: { documents: [{}, { relatedLots: 1 }], amendments: [] } }],
    [{ contracts: [{}, { relatedProcesses: [] }] }],
    [{ awards: [{ items: [{ unit: { uri: '' } }] }] }],
    [[{}, { parties: [] }]],
  ])('%j', (release) => {
    expect(isNewer(release)).toBe(true);
  });
});

describe('a release has none', () => {
  it.each([
    [{ ocid: '1', id: '1', tag: [], tender: { id: '1', items: [{ id: '1' }] } }],
    [{ tender: { parties: [] } }],
    [{ x: { relatedProcesses: [] }, awards: { 0: { relatedProcesses: [] } } }],
    [{ tender: 'parties', contracts: null }],
    [JSON.parse('{"__proto__":{"parties":[]},"constructor":1}')],
    [[]],
    [null],
    ['parties'],
  ])('%j', (release) => {
    expect(isNewer(release)).toBe(false);
  });
});
