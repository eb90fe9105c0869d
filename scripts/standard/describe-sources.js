import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const REPOSITORY = 'https://raw.githubusercontent.com/open-contracting/standard';

/** Official schema file and the file of ours that holds its facts; null where ours is derived. */
export const SCHEMA_FILES = {
  'release-schema.json': 'release.json',
  'release-package-schema.json': 'release-package.json',
  'record-package-schema.json': 'record-package.json',
  // A file of its own since 1.2; before, a definition of the record package.
  'record-schema.json': 'record-package.json',
  'versioned-release-validation-schema.json': null,
};

/**
 * Where each official file of a version is from, and what became of it.
 *
 * @param {string} folder the official copy of the version
 * @param {{ patch: string, minor: string, commit: string, date: string, path: string }} version
 *   `path` is the folder of the schemas in the repository at the commit or tag
 */
export function describeSources(folder, version) {
  const schemas = Object.entries(SCHEMA_FILES).filter(([name]) => existsSync(join(folder, name)));
  const codelists = listCodelistFiles(folder).map((name) => [name, 'codelists.json']);
  const base = `${REPOSITORY}/${version.commit}/${version.path}`;
  return [...schemas, ...codelists].map(([name, became]) => ({
    version: version.patch,
    name,
    address: `${base}/${name}`,
    date: version.date,
    sha256: hashFile(join(folder, name)),
    licence: 'Apache-2.0',
    became: became === null ? null : `ocds/${version.minor}/${became}`,
  }));
}

/** The SHA-256 of a file, in hexadecimal. */
export function hashFile(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** Names of the codelist files of a folder, in the order of their bytes; none where it has none. */
export function listCodelistFiles(folder) {
  if (!existsSync(join(folder, 'codelists'))) return [];
  return readdirSync(join(folder, 'codelists'))
    .sort()
    .map((name) => `codelists/${name}`);
}
