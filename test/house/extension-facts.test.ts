import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import index from '@vitrina/schemas/extensions/index.json' with { type: 'json' };
import registered from '@vitrina/schemas/extensions/registered.json' with { type: 'json' };
import sources from '@vitrina/schemas/sources.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { loadStandard } from '../../packages/validator/src/standard/load-standard.ts';
import type { SchemaObject } from '../../packages/validator/src/standard/standard.ts';

const folder = resolve(import.meta.dirname, '../../schemas/extensions');
const addresses: Readonly<Record<string, string>> = index;

interface Facts {
  readonly id: string;
  readonly version: string;
  readonly addresses: readonly string[];
  readonly compatibility?: readonly string[];
  readonly dependencies?: readonly string[];
  readonly release: SchemaObject;
  readonly releasePackage?: SchemaObject;
  readonly recordPackage?: SchemaObject;
  readonly codelists: Readonly<Record<string, object>>;
}

const MEMBERS = [
  ...['id', 'version', 'addresses', 'compatibility', 'dependencies'],
  ...['release', 'releasePackage', 'recordPackage', 'codelists'],
];

const KEYWORDS = [
  ...['type', '$ref', 'properties', 'patternProperties', 'definitions', 'items', 'required'],
  ...['enum', 'format', 'pattern', 'minimum', 'exclusiveMinimum', 'maximum', 'minLength'],
  ...['minItems', 'minProperties', 'uniqueItems', 'codelist', 'openCodelist', 'deprecated'],
  ...['omitWhenMerged', 'wholeListMerge', 'versionId', 'mergeStrategy'],
];

/** Registered extensions whose files could not be had, or have no licence. */
const NOT_BUNDLED = [
  ...['itemAttributes', 'releasePublisher', 'releaseSource', 'statusDetails'],
  'tender_datePublished',
];

/** Definitions that the official files refer to and nothing that they rest on has. */
const LOOSE_REFERENCES: Readonly<Record<string, readonly string[]>> = {
  'bids/v1.1.json': ['RequirementResponse'],
  'bids/v1.1.1.json': ['RequirementResponse'],
  'lots/master.json': ['SubmissionTerms'],
  'metrics/1.2.json': ['Unit'],
  'transaction_milestones/v1.1.json': ['MilestoneReference'],
};

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\/.*\.json$/.test(path))
  .sort();
const facts = new Map(files.map((file) => [file, readFacts(file)]));
const standards = { '1.1': await loadStandard('1.1'), '1.2': await loadStandard('1.2') };

describe.each(files)('%s', (file) => {
  const own = readFacts(file);

  it('is named by its id and version, and has nothing but facts', () => {
    expect(`${own.id}/${own.version}.json`).toBe(file);
    for (const member of Object.keys(own)) expect(MEMBERS).toContain(member);
    for (const patch of [own.release, own.releasePackage, own.recordPackage]) {
      for (const schema of listSchemas(patch ?? {})) {
        for (const keyword of Object.keys(schema)) expect(KEYWORDS).toContain(keyword);
      }
    }
  });

  it('is found by its addresses', () => {
    expect(own.addresses.length).toBeGreaterThan(0);
    for (const address of own.addresses)
      expect([address, addresses[address]]).toEqual([address, file]);
  });

  it('refers to definitions and codelists that are there', () => {
    const standard = standards[own.compatibility?.join() === '1.2' ? '1.2' : '1.1'];
    const known = [standard, own, ...dependenciesOf(own)];
    const definitions = known.flatMap(({ release }) => Object.keys(release.definitions ?? {}));
    const codelists = known.flatMap((extension) => Object.keys(extension.codelists));
    const missing: string[] = [];
    for (const { $ref, codelist } of listSchemas(own.release)) {
      const name = $ref?.replace('#/definitions/', '');
      if (name !== undefined && !definitions.includes(name)) missing.push(name);
      if (codelist !== undefined && !codelists.includes(codelist)) missing.push(codelist);
    }
    expect(missing).toEqual(LOOSE_REFERENCES[file] ?? []);
  });
});

it('the index names every file, and no other', () => {
  expect([...new Set(Object.values(addresses))].sort()).toEqual(files);
});

it('every registered extension is bundled in its live version, but for those that may not be', () => {
  expect(registered).toHaveLength(68);
  expect(registered.filter(({ core }) => core).map(({ id }) => id)).toEqual([
    ...['bids', 'enquiries', 'location', 'lots', 'participation_fee', 'process_title'],
  ]);
  const missing = registered.filter(({ base }) => addresses[base] === undefined);
  expect(missing.map(({ id }) => id)).toEqual(NOT_BUNDLED);
});

it('every file has a source under a licence that allows it', () => {
  const became = sources.extensions.map((source) => source.became.replace('extensions/', ''));
  expect([...new Set(became)].sort()).toEqual(files);
  for (const { licence, address, sha256 } of sources.extensions) {
    expect(licence).toBe('Apache-2.0');
    expect(address).toMatch(/\/[0-9a-f]{40}\/$/);
    for (const hash of Object.values(sha256)) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  }
});

function readFacts(file: string): Facts {
  return JSON.parse(readFileSync(resolve(folder, file), 'utf8'));
}

function dependenciesOf({ dependencies = [] }: Facts): readonly Facts[] {
  return dependencies.flatMap((address) => facts.get(addresses[address] ?? '') ?? []);
}

function listSchemas(schema: SchemaObject): readonly SchemaObject[] {
  const children = [
    ...Object.values(schema.properties ?? {}),
    ...Object.values(schema.patternProperties ?? {}),
    ...Object.values(schema.definitions ?? {}),
    ...(schema.items ? [schema.items] : []),
  ];
  return [schema, ...children.flatMap(listSchemas)];
}
