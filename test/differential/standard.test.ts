import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import languageTag from '@vitrina/schemas/ocds/language-tag.json' with { type: 'json' };
import sources from '@vitrina/schemas/sources.json' with { type: 'json' };
import { afterAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../packages/validator/src/json.ts';
import { deriveVersioned } from '../../packages/validator/src/standard/derive-versioned.ts';
import {
  KNOWN_VERSIONS,
  loadStandard,
} from '../../packages/validator/src/standard/load-standard.ts';
import type { KnownVersion, SchemaObject } from '../../packages/validator/src/standard/standard.ts';
import { expandFacts } from '../support/expand-facts.ts';
import { type FormContext, officialForm } from '../support/official-form.ts';
import { readCsv } from '../support/read-csv.ts';
import { departures } from './standard-departures.ts';

const official = resolve(import.meta.dirname, '../../../shared/data/standard');
const absent = !existsSync(official);
if (absent) process.stderr.write('skipped: no official copy of the standard to compare with\n');

describe.skipIf(absent)('the facts of the standard', () => {
  let compared = 0;
  afterAll(() => void process.stdout.write(`${compared} facts compared with the official files\n`));

  describe.each(KNOWN_VERSIONS)('version %s', (version) => {
    it.each(['release', 'release-package', 'record-package'] as const)(
      'are those of the official %s schema',
      async (file) => {
        const { ours, theirs } = await readBoth(version, file);
        expect(listDifferences(ours, theirs)).toEqual([]);
        expect(Object.keys(ours['definitions'] ?? {})).toEqual(
          Object.keys(theirs['definitions'] ?? {}),
        );
      },
    );

    it('are those of the official schema of versioned releases, but for its departures', async () => {
      const { ours, theirs } = await readBoth(version, 'versioned-release-validation');
      const known = departures.filter((departure) => departure.version === version);
      const differences = listDifferences(ours, theirs).map((difference) => ({
        difference,
        reasons: known
          .filter(({ facts }) => facts.test(difference.key))
          .map(({ reason }) => reason),
      }));
      expect(differences.filter(({ reasons }) => reasons.length !== 1)).toEqual([]);
      for (const { reason, count } of known) {
        const found = differences.filter(({ reasons }) => reasons.includes(reason));
        expect([reason, found.length]).toEqual([reason, count]);
      }
    });

    it('are those of the official codelists', async () => {
      const { codelists, patch } = await loadStandard(version);
      const folder = resolve(official, patch, 'codelists');
      const files = readdirSync(folder);
      expect(Object.keys(codelists).sort()).toEqual(files.map((file) => file.slice(0, -4)).sort());
      for (const [name, { codes, deprecated, validUntil }] of Object.entries(codelists)) {
        const rows = readCsv(readFileSync(resolve(folder, `${name}.csv`), 'utf8'));
        const ours = codes.map((code) => [code, deprecated?.[code], validUntil?.[code]]);
        const theirs = rows.map((row) => [
          row['Code'] ?? row['code'],
          row['Deprecated'] || undefined,
          row['Valid Until'] || undefined,
        ]);
        expect([name, ours]).toEqual([name, theirs]);
        compared += ours.flat().filter((fact) => fact !== undefined).length;
      }
    });

    it('come from files that sources.json names', async () => {
      const { patch } = await loadStandard(version);
      const listed = sources.files.filter((file) => file.version === patch);
      const found = readdirSync(resolve(official, patch), { recursive: true, encoding: 'utf8' });
      expect(listed.map(({ name }) => name).sort()).toEqual(
        found.filter((name) => /\.(json|csv)$/.test(name)).sort(),
      );
      for (const { name, sha256 } of listed) {
        const bytes = readFileSync(resolve(official, patch, name));
        expect([name, createHash('sha256').update(bytes).digest('hex')]).toEqual([name, sha256]);
      }
    });
  });

  function listDifferences(ours: JsonObject, theirs: JsonObject) {
    const left = expandFacts(ours);
    const right = expandFacts(theirs);
    const keys = [...new Set([...left.keys(), ...right.keys()])];
    compared += keys.length;
    return keys
      .filter((key) => left.get(key) !== right.get(key))
      .map((key) => ({ key, ours: left.get(key), theirs: right.get(key) }));
  }
});

type File = 'release' | 'release-package' | 'record-package' | 'versioned-release-validation';

async function readBoth(version: KnownVersion, file: File) {
  const standard = await loadStandard(version);
  const schemas: Readonly<Record<File, SchemaObject>> = {
    release: standard.release,
    'release-package': standard.releasePackage,
    'record-package': standard.recordPackage,
    'versioned-release-validation': deriveVersioned(standard.release),
  };
  const context: FormContext = {
    codelists: standard.codelists,
    languageTag: languageTag.pattern,
    addresses: {
      'release.json': String(readSchema(standard.patch, 'release')['id']),
      'versioned-release.json': String(
        readSchema(standard.patch, 'versioned-release-validation')['id'],
      ),
    },
  };
  return {
    ours: officialForm(schemas[file], context),
    theirs: readSchema(standard.patch, file),
  };
}

function readSchema(patch: string, file: File): JsonObject {
  const schema = readOfficial(patch, `${file}-schema.json`);
  const record = resolve(official, patch, 'record-schema.json');
  if (file !== 'record-package' || !existsSync(record)) return schema;
  return withRecord(schema, readOfficial(patch, 'record-schema.json'));
}

/** Says a record that has a file of its own as the versions do that define it in the package. */
function withRecord(recordPackage: JsonObject, { definitions, ...record }: JsonObject): JsonObject {
  const text = JSON.stringify(recordPackage).replace(String(record['id']), '#/definitions/record');
  return { ...JSON.parse(text), definitions: { record, ...(definitions as JsonObject) } };
}

function readOfficial(patch: string, name: string): JsonObject {
  return JSON.parse(readFileSync(resolve(official, patch, name), 'utf8'));
}
