import { expect, it } from 'vitest';
import type { InputSummary } from '../assessment.ts';
import { shareSummary } from './share-summary.ts';

function summaryOf(path: string, releases: number): InputSummary {
  return {
    path,
    sha256: path,
    bytes: 1,
    kind: 'release-package',
    ocdsVersion: ['1.1'],
    extensions: ['https://example.com/extension.json'],
    counts: { packages: 1, releases, records: 0, ocids: 1 },
    status: 'read',
  };
}

it('keeps once what one summary has in common with the one before', () => {
  const before = summaryOf('a.json', 1);
  const shared = shareSummary(summaryOf('b.json', 1), before);
  expect(shared).toEqual(summaryOf('b.json', 1));
  expect(shared.ocdsVersion).toBe(before.ocdsVersion);
  expect(shared.extensions).toBe(before.extensions);
  expect(shared.counts).toBe(before.counts);
});

it('leaves what differs', () => {
  const before = { ...summaryOf('a.json', 1), extensionStates: [] };
  const shared = shareSummary(summaryOf('b.json', 2), before);
  expect(shared).toEqual(summaryOf('b.json', 2));
  expect(shareSummary(before, undefined)).toBe(before);
});
