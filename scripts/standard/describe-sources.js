import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const REPOSITORY = 'https://raw.githubusercontent.com/open-contracting/standard';

/** Official schema file and the file of ours that holds its facts; null where ours is derived. */
export const SCHEMA_FILES = {
  'release-schema.json': 'release.json',
  'release-package-schema.json': 'release-package.json',
  'record-package-schema.json': 'record-package.json',
  'versioned-release-validation-schema.json': null,
};

/**
 * Where each official file of a version is from, and what became of it.
 *
 * @param {string} folder the official copy of the version
 * @param {{ patch: string, minor: string, date: string, path: string }} version `path` is the folder
 *   of the schemas in the repository at the tag
 */
export function describeSources(folder, version) {
  const schemas = Object.entries(SCHEMA_FILES);
  const codelists = listCodelistFiles(folder).map((name) => [name, 'codelists.json']);
  const base = `${REPOSITORY}/${version.patch.replaceAll('.', '__')}/${version.path}`;
  return [...schemas, ...codelists].map(([name, became]) => ({
    version: version.patch,
    name,
    address: `${base}/${name}`,
    date: version.date,
    sha256: createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex'),
    licence: 'Apache-2.0',
    became: became === null ? null : `ocds/${version.minor}/${became}`,
  }));
}

/** Names of the codelist files of a version, in the order of their bytes. */
export function listCodelistFiles(folder) {
  return readdirSync(join(folder, 'codelists'))
    .sort()
    .map((name) => `codelists/${name}`);
}
