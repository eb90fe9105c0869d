import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hashFile, listCodelistFiles } from './describe-sources.js';
import { readJson } from './write-facts.js';

/** Official schema file and the part of ours that holds its facts. */
export const PATCHES = {
  'release-schema.json': 'release',
  'release-package-schema.json': 'releasePackage',
  'record-package-schema.json': 'recordPackage',
};

/** The versions of extensions that stand in a folder, as `collect-extensions.js` writes it. */
export function listVersions(folder) {
  return listFolders(folder).flatMap((id) =>
    listFolders(join(folder, id)).map((version) => ({
      id,
      version,
      folder: join(folder, id, version),
      origin: readJson(join(folder, id, version, 'origin.json')),
    })),
  );
}

/** The name of the licence that a version is under; null where its file says none that is known. */
export function readLicence(folder) {
  const path = ['LICENSE', 'LICENSE.md'].map((name) => join(folder, name)).find(existsSync);
  const text = path === undefined ? '' : readFileSync(path, 'utf8');
  if (/Apache License\s+Version 2\.0/.test(text)) return 'Apache-2.0';
  return /^\s*(The )?MIT License/.test(text) ? 'MIT' : null;
}

/** Names of the files that facts are taken from, with the hash of each. */
export function hashFiles(folder) {
  const names = ['extension.json', ...Object.keys(PATCHES), ...listCodelistFiles(folder)];
  return Object.fromEntries(
    names
      .filter((name) => existsSync(join(folder, name)))
      .map((name) => [name, hashFile(join(folder, name))]),
  );
}

/** The codelist files of a version: name without sign and ending, sign if any, and text. */
export function readCodelistFiles(folder) {
  return listCodelistFiles(folder).map((file) => {
    const [, sign, name] = /^([+-]?)(.+)$/.exec(basename(file, '.csv'));
    return { file, sign, name, text: readFileSync(join(folder, file), 'utf8') };
  });
}

function listFolders(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
