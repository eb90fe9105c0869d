import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../packages/validator/src/json.ts';
import {
  type MergeOptions,
  mergeReleases,
  mergeVersioned,
} from '../../packages/validator/src/merge/merge-releases.ts';
import {
  createMergeRules,
  type MergeRules,
} from '../../packages/validator/src/merge/merge-rules.ts';
import { loadStandard } from '../../packages/validator/src/standard/load-standard.ts';

const folder = resolve(import.meta.dirname, '../../../shared/data/merge');
const isHere = existsSync(folder);

type Releases = readonly JsonObject[];

/** What a file beside the releases expects of them, by the ending of its name. */
const FORMS: Readonly<Record<string, (releases: Releases, rules: MergeRules) => unknown>> = {
  compiled: (releases, rules) => mergeReleases(releases, rules).release,
  versioned: (releases, rules) => mergeVersioned(releases, rules).release,
  append: (releases, rules) => mergeTwice(releases, rules, 'append'),
  'by-position': (releases, rules) => mergeTwice(releases, rules, 'merge-by-position'),
};

function mergeTwice(
  releases: Releases,
  rules: MergeRules,
  choice: NonNullable<MergeOptions['repeatedEntries']>[string],
): unknown {
  const options = { repeatedEntries: { 'nested/array': choice } };
  return mergeReleases([...releases, ...releases], rules, options).release;
}

const rulesOf: Readonly<Record<string, MergeRules>> = isHere
  ? {
      '1.1': createMergeRules((await loadStandard('1.1')).release),
      schema: createMergeRules(readJson('schema.json') as JsonObject),
    }
  : {};

/** A case, the form that is expected, and the two files. */
const cases = Object.keys(rulesOf).flatMap((schema) => {
  const names = readdirSync(resolve(folder, schema)).map((name) => name.replace(/\.json$/, ''));
  return names.flatMap((name) => {
    const found = Object.keys(FORMS).filter((form) => names.includes(`${name}-${form}`));
    return found.map((form) => ({ schema, name: `${schema}/${name}`, form }));
  });
});

describe.skipIf(!isHere)('cases of ocds-merge (skipped without ../shared/data/merge)', () => {
  it('are all there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(42);
  });

  it.each(cases)('$name $form', ({ schema, name, form }) => {
    const releases = readJson(`${name}.json`) as Releases;
    const expected = readJson(`${name}-${form}.json`);
    expect(FORMS[form]?.(releases, rulesOf[schema] as MergeRules)).toEqual(expected);
  });
});

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(resolve(folder, path), 'utf8'));
}
