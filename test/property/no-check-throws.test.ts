import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDocument } from '../support/any-text.ts';
import { checkBytes } from '../support/check-bytes.ts';
import { expectPlaces, expectSound } from './expect-sound.ts';

const numRuns = Number(process.env['VITRINA_FUZZ'] ?? 500);

describe('no JSON value', () => {
  it(`of ${numRuns} makes a check throw, and every finding is where it says`, async () => {
    let total = 0;
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anyDocument, async (text) => {
        const bytes = new TextEncoder().encode(text);
        const { assessment, found } = await checkBytes(bytes);
        expectSound(assessment, found);
        // Below the top, where a key on the way may be written twice, a pointer can mean two places.
        const isNested = assessment.inputs.some(({ root }) => root !== undefined);
        if (!isNested) {
          expectPlaces(bytes, found, !found.some(({ input }) => input?.includes(':')));
        }
        total += found.length;
        for (const { check } of found) seen.add(check);
      }),
      { numRuns, seed: 7 },
    );
    expect(total).toBeGreaterThan(numRuns);
    expect([...seen].filter((id) => !id.startsWith('encoding/')).length).toBeGreaterThan(12);
  });

  it.each([
    ['of 10,000 items', () => `[${'{"id":1},'.repeat(10_000)}1]`],
    ['of 10,000 keys', () => `{${Array.from({ length: 10_000 }, (_, key) => `"k${key}":1`)}}`],
    ['as deep as the limit', () => `${'{"tender":'.repeat(490)}1${'}'.repeat(490)}`],
    ['deeper than the limit', () => `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ['of a million characters', () => `"${'a'.repeat(1_000_000)}"`],
  ])('%s does either', async (_, makeText) => {
    const value = makeText();
    for (const text of [
      value,
      `{"releases":${value}}`,
      `{"records":[${value}]}`,
      `{"ocid":${value},"tag":${value}}`,
      `{"ocid":"ocds-213czf-1","tender":{"items":${value},"status":${value}}}`,
      `{"ocid":"ocds-213czf-1","releases":${value}}`,
    ]) {
      const { assessment, found } = await checkBytes(text);
      expectSound(assessment, found.slice());
    }
  });

  it('makes more findings of one document than a call can have arguments', async () => {
    const release = (_: unknown, number: number): string => `{"ocid":"${number}","id":"1"}`;
    const releases = Array.from({ length: 150_000 }, release).join(',');
    const { assessment } = await checkBytes(`{"releases":[${releases},${releases}]}`, {
      ocdsVersion: '1.1',
      only: ['structure/duplicate-id'],
    });
    expect(assessment.results.checks['structure/duplicate-id']?.occurrences).toBe(150_000);
  });
});
