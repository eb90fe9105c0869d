import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import index from '@vitrina/schemas/extensions/index.json' with { type: 'json' };
import { afterAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../packages/validator/src/json.ts';
import { loadStandard } from '../../packages/validator/src/standard/load-standard.ts';
import type { SchemaObject } from '../../packages/validator/src/standard/standard.ts';
import { expandFacts } from '../support/expand-facts.ts';
import { officialForm } from '../support/official-form.ts';
import { readCsv } from '../support/read-csv.ts';

const data = resolve(import.meta.dirname, '../../../shared/data');
const schemas = resolve(import.meta.dirname, '../../schemas/extensions');

/** The official files of one version of an extension, and the file of ours that has its facts. */
interface Copy {
  readonly folder: string;
  readonly file: string;
}

/** What one of our files holds, as far as it is compared. */
interface Facts {
  readonly release: SchemaObject;
  readonly releasePackage?: SchemaObject;
  readonly recordPackage?: SchemaObject;
  readonly codelists: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly dependencies?: readonly string[];
  readonly compatibility?: readonly string[];
}

const PATCHES = {
  'release-schema.json': 'release',
  'release-package-schema.json': 'releasePackage',
  'record-package-schema.json': 'recordPackage',
} as const;

/** Keywords that are notes or slips, which say nothing. */
const SILENT = new Set(['notes_for_guidance', 'unqiueItems']);

/** Closed codelists whose codes the official schema does not repeat. */
const WITHOUT_ENUM = /^(bids\/v1\.1(\.1)?|(risk_allocation|shareholders)\/v1\.1)\.json$/;

const copies = [...listCoreCopies(), ...listCollectedCopies()];
if (copies.length === 0) process.stderr.write('skipped: no official extensions to compare with\n');

describe.skipIf(copies.length === 0)('the facts of an extension', () => {
  let compared = 0;
  afterAll(() =>
    process.stdout.write(`${copies.length} versions of extensions, ${compared} facts compared\n`),
  );

  it.each(copies)('of $folder are those of $file', async ({ folder, file }) => {
    const facts: Facts = JSON.parse(readFileSync(resolve(schemas, file), 'utf8'));
    const codelists = { ...(await loadStandard('1.1')).codelists, ...ownCodelists(facts) };
    for (const [name, part] of Object.entries(PATCHES)) {
      const form = officialForm(facts[part] ?? {}, { codelists, languageTag: '', addresses: {} });
      const ours = listFacts(JSON.parse(JSON.stringify(form)));
      const theirs = listFacts(readPatch(folder, name));
      const keys = [...new Set([...ours.keys(), ...theirs.keys()])].filter(
        (key) => !(WITHOUT_ENUM.test(file) && key.endsWith(' enum')),
      );
      for (const key of keys) expect([key, ours.get(key)]).toEqual([key, theirs.get(key)]);
      compared += keys.length;
    }
    const theirs = readCodelists(folder);
    expect(facts.codelists).toEqual(theirs);
    compared += Object.values(theirs).flatMap((effects) => Object.values(effects).flat()).length;
    const { dependencies = [], compatibility } = readJson(resolve(folder, 'extension.json'));
    expect(facts.dependencies ?? []).toEqual(dependencies);
    expect(facts.compatibility).toEqual(Array.isArray(compatibility) ? compatibility : undefined);
  });
});

/** The core extensions, in folders that are named by their repositories. */
function listCoreCopies(): readonly Copy[] {
  const root = resolve(data, 'standard/extensions');
  if (!existsSync(root)) return [];
  const addresses: Readonly<Record<string, string>> = index;
  return readdirSync(root).map((name) => ({
    folder: resolve(root, name),
    file: addresses[addressOf(name)] ?? `no file for ${addressOf(name)}`,
  }));
}

function addressOf(name: string): string {
  const owner = 'https://raw.githubusercontent.com/open-contracting-extensions';
  return `${owner}/ocds_${name}_extension/master/`;
}

/** What `scripts/collect-extensions.js` wrote, where somebody put it beside the other data. */
function listCollectedCopies(): readonly Copy[] {
  const root = resolve(data, 'extensions');
  if (!existsSync(root)) return [];
  const addresses: Readonly<Record<string, string>> = index;
  return readdirSync(root).flatMap((id) =>
    readdirSync(resolve(root, id)).flatMap((version) => {
      const folder = resolve(root, id, version);
      const [address] = readJson(resolve(folder, 'origin.json'))['addresses'] as string[];
      const file = addresses[address ?? ''];
      return file === undefined ? [] : [{ folder, file }];
    }),
  );
}

/** A patch has no root that leads to all of its definitions: each is a root. */
function listFacts({ definitions, ...root }: JsonObject): ReadonlyMap<string, string> {
  const text = JSON.stringify({ properties: { ...(definitions as JsonObject), release: root } });
  return expandFacts(JSON.parse(text.replaceAll('"$ref":"#/definitions/', '"$ref":"')));
}

/** A patch without what may not be in one: what would remove something. */
function readPatch(folder: string, name: string): JsonObject {
  const path = resolve(folder, name);
  if (!existsSync(path)) return {};
  return JSON.parse(readFileSync(path, 'utf8'), function drop(this: unknown, key, value) {
    if (Array.isArray(this)) return value;
    const asksForNothing = key === 'required' && Array.isArray(value) && value.length === 0;
    return value === null || asksForNothing || SILENT.has(key) ? undefined : value;
  });
}

function ownCodelists({ codelists }: Facts) {
  return Object.fromEntries(
    Object.entries(codelists).flatMap(([name, { codes }]) => (codes ? [[name, { codes }]] : [])),
  );
}

function readCodelists(folder: string): Facts['codelists'] {
  const root = resolve(folder, 'codelists');
  const found: Record<string, Record<string, readonly string[]>> = {};
  for (const file of existsSync(root) ? readdirSync(root) : []) {
    const [, sign, name = ''] = /^([+-]?)(.*)\.csv$/.exec(file) ?? [];
    const text = readFileSync(resolve(root, file), 'utf8').replace(/\r\n?/g, '\n');
    const effect = sign === '+' ? 'add' : sign === '-' ? 'remove' : 'codes';
    found[name] = { ...found[name], [effect]: readCsv(text).map((row) => row['Code'] ?? '') };
  }
  return found;
}

function readJson(path: string): JsonObject {
  return JSON.parse(readFileSync(path, 'utf8'));
}
