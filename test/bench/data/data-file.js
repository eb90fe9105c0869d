// @ts-check
/** @import { DataParameters } from './data-parameters.js' */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { encodeReleases } from '../generator/encode-releases.js';
import { dataFolder } from '../workspace.js';
import { defaultParameters, nameFile } from './data-parameters.js';
import { addEntry, findEntry } from './manifest.js';

/**
 * A file of invented releases.
 *
 * @typedef {object} DataFile
 * @property {string} name
 * @property {string} path
 * @property {string} sha256 of its bytes, before gzip
 * @property {number} bytes before gzip
 * @property {number} storedBytes
 */

/**
 * Writes a file of invented releases, unless an earlier run has.
 *
 * @param {Partial<DataParameters>} [wanted] the rest as in `defaultParameters`
 * @param {string} [folder] with a slash at its end
 * @returns {Promise<DataFile>}
 */
export async function obtainDataFile(wanted = {}, folder = dataFolder) {
  const parameters = { ...defaultParameters, ...wanted };
  const name = nameFile(parameters);
  const path = folder + name;
  const known = await findEntry(folder, name);
  if (known !== null) {
    const { sha256, bytes, storedBytes } = known;
    return { name, path, sha256, bytes, storedBytes };
  }

  await mkdir(folder, { recursive: true });
  const written = await writeData(parameters, `${path}.partial`);
  // Only a whole file gets the name.
  await rename(`${path}.partial`, path);
  const facts = { ...written, storedBytes: (await stat(path)).size };
  await addEntry(folder, name, facts);
  return { name, path, ...facts };
}

/**
 * @param {DataParameters} parameters
 * @param {string} path
 */
async function writeData(parameters, path) {
  const hash = createHash('sha256');
  let bytes = 0;
  function* watch() {
    for (const piece of encodeReleases(parameters)) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  }
  const source = Readable.from(watch());
  const target = createWriteStream(path);
  await (parameters.gzip
    ? pipeline(source, createGzip({ level: 6 }), target)
    : pipeline(source, target));
  return { sha256: hash.digest('hex'), bytes };
}
