import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The registry of extensions: each of them with the address of its live version.
 *
 * @param {string} folder holds `extensions.csv` and `extension_versions.csv`
 * @returns {{ id: string, base: string, core?: true }[]} by id
 */
export function readRegistry(folder) {
  const live = new Map();
  for (const { id, base } of readVersions(readFileSync(join(folder, VERSIONS_FILE), 'utf8'))) {
    if (!live.has(id)) live.set(id, base);
  }
  return readLines(readFileSync(join(folder, 'extensions.csv'), 'utf8'))
    .map(([id, , core]) => ({ id, base: live.get(id), ...(core === 'true' && { core: true }) }))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}

/** The file of the registry that lists versions, the live one of each extension first. */
export const VERSIONS_FILE = 'extension_versions.csv';

/** The rows of the list of versions; none of its columns holds commas. */
export function readVersions(text) {
  return readLines(text).map(([id, date, version, base, download]) => ({
    id,
    date,
    version,
    base,
    download,
  }));
}

function readLines(text) {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  return lines.slice(1).map((line) => line.split(','));
}
