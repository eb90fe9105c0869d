// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { benchFile } from '../workspace.js';

/**
 * What is known of a file that was written.
 *
 * @typedef {object} Entry
 * @property {string} generator digest of the programs that made it
 * @property {string} sha256 of its bytes, before gzip
 * @property {number} bytes before gzip
 * @property {number} storedBytes
 */

const manifestName = 'manifest.json';

/**
 * What the manifest of a folder says of a file, if that is still so: the file has its size, and the
 * generator has not changed.
 *
 * @param {string} folder with a slash at its end
 * @param {string} name
 * @returns {Promise<Entry | null>}
 */
export async function findEntry(folder, name) {
  const { [name]: entry } = await readManifest(folder);
  if (entry === undefined || entry.generator !== digestGenerator()) return null;
  const size = await stat(folder + name).then(
    (file) => file.size,
    () => -1,
  );
  return size === entry.storedBytes ? entry : null;
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {Omit<Entry, 'generator'>} facts
 */
export async function addEntry(folder, name, facts) {
  const entry = { generator: digestGenerator(), ...facts };
  const entries = { ...(await readManifest(folder)), [name]: entry };
  await writeFile(folder + manifestName, `${JSON.stringify(entries, null, 2)}\n`);
}

/**
 * @param {string} folder
 * @returns {Promise<Partial<Record<string, Entry>>>}
 */
async function readManifest(folder) {
  const text = await readFile(folder + manifestName, 'utf8').catch(() => '{}');
  return JSON.parse(text);
}

/** So that a file of an earlier generator is never taken for one of this. */
function digestGenerator() {
  const folder = benchFile('generator/');
  const hash = createHash('sha256');
  const sources = readdirSync(folder).filter((name) => name.endsWith('.js'));
  for (const name of sources.sort()) hash.update(readFileSync(folder + name));
  return hash.digest('hex').slice(0, 16);
}
