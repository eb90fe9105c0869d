import languageTag from '@vitrina/schemas/ocds/language-tag.json' with { type: 'json' };
import type { JsonObject } from '../../packages/validator/src/json.ts';
import { deriveVersioned } from '../../packages/validator/src/standard/derive-versioned.ts';
import { loadStandard } from '../../packages/validator/src/standard/load-standard.ts';
import type { KnownVersion, SchemaObject } from '../../packages/validator/src/standard/standard.ts';
import { officialForm } from './official-form.ts';

/** The schemas of a version in the official form, made from our facts; any validator can read them. */
export interface OfficialSchemas {
  readonly release: JsonObject;
  readonly versionedRelease: JsonObject;
  readonly releasePackage: JsonObject;
  readonly recordPackage: JsonObject;
}

const ADDRESSES = {
  'release.json': 'https://schemas.example/release.json',
  'versioned-release.json': 'https://schemas.example/versioned-release.json',
};

/** Makes the schemas. `uniqueItems` is left out: it is judged by id, not by comparing all pairs. */
export async function loadOfficialSchemas(version: KnownVersion): Promise<OfficialSchemas> {
  const standard = await loadStandard(version);
  const { codelists, release } = standard;
  const context = { codelists, languageTag: languageTag.pattern, addresses: ADDRESSES };
  const form = (schema: SchemaObject, id: string): JsonObject =>
    JSON.parse(JSON.stringify({ ...officialForm(schema, context), id }, withoutUniqueItems));
  return {
    release: form(release, ADDRESSES['release.json']),
    versionedRelease: form(deriveVersioned(release), ADDRESSES['versioned-release.json']),
    releasePackage: form(standard.releasePackage, 'https://schemas.example/release-package.json'),
    recordPackage: form(standard.recordPackage, 'https://schemas.example/record-package.json'),
  };
}

function withoutUniqueItems(key: string, value: unknown): unknown {
  return key === 'uniqueItems' ? undefined : value;
}
