import { bytesSource, check } from '@vitrina/validator';
import { describe, expect, it } from 'vitest';
import { defectKinds } from './defects.js';
import { generateRelease } from './generate-release.js';
import { createRandom } from './random.js';
import { writeReleases } from './write-releases.js';

const checkOfKind: Record<(typeof defectKinds)[number], string> = {
  'impossible-date': 'structure/bad-date-time',
  'missing-initiation-type': 'structure/required-field',
  'text-amount': 'structure/wrong-type',
  'unknown-closed-code': 'codelist/closed-code',
  'text-roles': 'structure/wrong-type',
  'missing-item-id': 'structure/required-field',
  'additional-fields': 'structure/additional-field',
  'empty-title': 'structure/empty-value',
  'bad-uri': 'structure/bad-uri',
  'unknown-currency': 'codelist/closed-code',
};

/** Ids of the checks that find something, with how often. */
async function findIn(releases: readonly unknown[]): Promise<Record<string, number>> {
  const text = [...writeReleases(releases, 'package')].join('');
  const source = bytesSource('generated', new TextEncoder().encode(text));
  // Invented dates and amounts make no sense together, which checks of processes notice.
  const { results } = await check(source, { only: ['structure/*', 'codelist/*', 'conformance/*'] });
  const found = Object.entries(results.checks).filter(([, { occurrences }]) => occurrences > 0);
  return Object.fromEntries(found.map(([id, { occurrences }]) => [id, occurrences]));
}

function generate(count: number, defectRate: number) {
  const random = createRandom(7);
  return Array.from({ length: count }, (_, number) =>
    generateRelease(random, { number, defectRate }),
  );
}

describe('generated releases', () => {
  it('have nothing wrong without a defect', async () => {
    expect(await findIn(generate(100, 0).map(({ release }) => release))).toEqual({});
  });

  it.each(defectKinds)('have one thing wrong with %s', async (kind) => {
    const spoiled = generate(200, 1).filter(({ defect }) => defect === kind);
    const perRelease = kind === 'additional-fields' ? 2 : 1;
    expect(spoiled.length).toBeGreaterThan(0);
    const found = await findIn(spoiled.map(({ release }) => release));
    expect(found).toEqual({ [checkOfKind[kind]]: spoiled.length * perRelease });
  });
});
