import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../packages/validator/src/json.ts';
import { comparePublished } from '../../packages/validator/src/merge/compare-published.ts';
import { loadMergeRules } from '../../packages/validator/src/merge/load-merge-rules.ts';
import {
  mergeReleases,
  mergeVersioned,
} from '../../packages/validator/src/merge/merge-releases.ts';
import { createMergeRules } from '../../packages/validator/src/merge/merge-rules.ts';
import { lastValues } from '../../packages/validator/src/processes/last-values.ts';
import { anyDocument } from '../support/any-text.ts';
import { createDefectiveValues } from '../support/defective-values.ts';
import { createRandom, type Random } from '../support/random.ts';

const rounds = Number(process.env['VITRINA_FUZZ'] ?? 300);
const numRuns = Number(process.env['VITRINA_FUZZ'] ?? 1_000);

const rules = await loadMergeRules('1.1');

/** Makes every release take the long way, which looks at each value. */
const THE_LONG_WAY = { repeatedEntries: { 'no/such/path': 'append' } } as const;

describe('merging defective releases', async () => {
  const make = await createDefectiveValues('1.1', 41);
  const random = createRandom(42);
  const processes = Array.from({ length: rounds }, () =>
    Array.from({ length: random.between(1, 5) }, (_, day) => madeRelease(make.release(), day)),
  );

  it('does not depend on the order in which they are given', () => {
    for (const releases of processes) {
      const mixed = shuffled(releases, random);
      expect(mergeReleases(mixed, rules)).toEqual(mergeReleases(releases, rules));
      expect(mergeVersioned(mixed, rules)).toEqual(mergeVersioned(releases, rules));
    }
  });

  it('changes nothing of them', () => {
    for (const releases of processes) {
      const before = JSON.stringify(releases);
      for (const release of releases) freeze(release);
      mergeReleases(releases, rules);
      mergeVersioned(releases, rules);
      expect(JSON.stringify(releases)).toBe(before);
    }
  });

  it('gives of one alone the same on the short way and on the long one', () => {
    for (const [release = {}] of processes) {
      const merged = mergeReleases([release], rules);
      expect(merged).toEqual(mergeReleases([release], rules, THE_LONG_WAY));
    }
  });

  it('gives of one alone that release, where nothing in it is empty or there twice', () => {
    let compared = 0;
    for (const [made = {}] of processes) {
      const release = filled(made);
      const merged = mergeReleases([release], rules);
      if (merged.problems.length > 0) continue;
      const id = `${release['ocid']}-${release['date']}`;
      expect(merged.release).toEqual({ ...release, id, tag: ['compiled'] });
      compared += 1;
    }
    expect(compared).toBeGreaterThan(rounds / 4);
  });

  it('gives the same again when it is merged again', () => {
    for (const releases of processes) {
      const { release } = mergeReleases(releases.map(filled), rules);
      expect(mergeReleases([release ?? {}], rules).release).toEqual(release);
    }
  });

  it('is what the histories end with, where nothing is removed', () => {
    for (const releases of processes) {
      const given = releases.map(filled);
      const { release: versioned } = mergeVersioned(given, rules);
      expect(lastValues(versioned ?? {})).toEqual(mergeReleases(given, rules).release);
    }
  });
});

describe('merging', () => {
  it(`throws for no JSON value of ${numRuns}, as releases or as a schema`, () => {
    let merged = 0;
    fc.assert(
      fc.property(anyDocument, anyDocument, (one, other) => {
        const [first, second] = [parsed(one), parsed(other)];
        const dated = [first, second].map((value, day) => dateOf(value, day));
        const odd = createMergeRules(Object(second));
        for (const given of [
          [first],
          [first, second],
          dated,
          [dated[0] ?? null, dated[0] ?? null],
        ]) {
          for (const by of [rules, odd]) {
            const { release } = mergeReleases(given, by);
            const { release: versioned } = mergeVersioned(given, by);
            if (release) lastValues(release);
            if (versioned) lastValues(versioned);
            if (release && versioned) comparePublished(versioned, release);
            merged += release ? 1 : 0;
          }
        }
      }),
      { numRuns, seed: 43 },
    );
    expect(merged).toBeGreaterThan(numRuns);
  });

  it('takes time in proportion to the releases', () => {
    const releases = (count: number): JsonObject[] =>
      Array.from({ length: count }, (_, number) => ({
        ocid: 'ocds-213czf-1',
        id: `${number}`,
        date: new Date(number * 1000).toISOString(),
        awards: [
          { id: number, title: `${number}` },
          { id: 0, title: `${number}` },
        ],
        tender: { items: [{ id: number % 10, quantity: number }], submissionMethod: ['a'] },
      }));
    const timeOf = (count: number): number => {
      const given = releases(count);
      const start = performance.now();
      mergeReleases(given, rules);
      mergeVersioned(given, rules);
      return performance.now() - start;
    };
    timeOf(2_000);
    // Ten times as many would take a hundred times as long.
    expect(timeOf(40_000)).toBeLessThan(40 * Math.max(5, timeOf(4_000)));
  });
});

function madeRelease(text: string, day: number): JsonObject {
  const made = JSON.parse(text) as JsonObject;
  return { ...made, ocid: 'ocds-213czf-1', id: `R-${day}`, date: `2026-01-0${day + 1}T00:00:00Z` };
}

function shuffled(releases: readonly JsonObject[], random: Random): JsonObject[] {
  return releases
    .map((release) => ({ release, rank: random.next() }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ release }) => release);
}

function freeze(value: JsonValue | undefined): void {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  for (const member of Object.values(value)) freeze(member);
}

/** A release with values where it had null, an empty object, or an empty array. */
function filled(release: JsonObject): JsonObject {
  const text = JSON.stringify(release).replace(/:null|:\{\}|:\[\]/g, ':"x"');
  return JSON.parse(text.replace(/(?<=[[,])(null|\{\}|\[\])(?=[\],])/g, '"x"')) as JsonObject;
}

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}

function dateOf(value: JsonValue, day: number): JsonValue {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return { ...(isObject ? (value as JsonObject) : { value }), date: `2026-01-0${day + 1}` };
}
