import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareAll } from './lib-cove/compare.ts';
import { hasPublishedFiles, listDocuments } from './lib-cove/compared-documents.ts';
import { differenceClasses } from './lib-cove/difference-classes.ts';
import { countDifferences, writeDifferencesPage } from './lib-cove/differences-page.ts';

const page = resolve(import.meta.dirname, '../../docs/peer-differences.md');
if (!hasPublishedFiles) {
  process.stderr.write('skipped: no published files to compare, only documents written by hand\n');
}

// Compared before the tests: it takes longer than a hook may.
const comparison = await compareAll(listDocuments(), differenceClasses);
const { published, 'hard-cases': written } = comparison.compared;
process.stdout.write(`${published} published files and ${written} hard cases compared\n`);

describe('lib-cove-ocds and we', () => {
  it('differ only where a class says why', () => {
    expect(comparison.differences.filter(({ classId }) => classId === null)).toEqual([]);
  });

  it.each(differenceClasses)('differ by $id, and no more than it allows', ({ id, most }) => {
    const ofClass = comparison.differences.filter(({ classId }) => classId === id);
    expect(countDifferences(ofClass, 'hard-cases')).toBeGreaterThan(0);
    expect(
      countDifferences(ofClass, 'published') + countDifferences(ofClass, 'hard-cases'),
    ).toBeLessThanOrEqual(most);
  });

  it('agree on most of what they say', () => {
    const { agreed, differences } = comparison;
    expect(agreed['hard-cases']).toBeGreaterThan(countDifferences(differences, 'hard-cases'));
  });

  it.skipIf(!hasPublishedFiles)('differ as the page says', async () => {
    await expect(writeDifferencesPage(comparison, differenceClasses)).toMatchFileSnapshot(page);
  });
});
