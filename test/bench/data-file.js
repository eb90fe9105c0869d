// @ts-check
import { createHash } from 'node:crypto';
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { generateRelease } from './generator/generate-release.js';
import { createRandom } from './generator/random.js';
import { writeReleases } from './generator/write-releases.js';
import { benchFile, dataFolder } from './workspace.js';

/**
 * What a file of invented releases is like. Equal parameters give equal bytes on every machine.
 *
 * @typedef {object} DataParameters
 * @property {number} bytes the file ends with the release that reaches this size; before gzip
 * @property {number} seed
 * @property {import('./generator/words.js').TextClass} text
 * @property {import('./generator/shapes.js').Shape} shape
 * @property {'fixed' | 'permuted'} keyOrder
 * @property {number} defectRate
 * @property {import('./generator/write-releases.js').Format} format
 * @property {boolean} gzip
 * @property {number} tenderItems of every release; 0 leaves it to the shape
 */

/** @type {DataParameters} */
export const defaultParameters = {
  bytes: 50e6,
  seed: 42,
  text: 'latin',
  shape: 'mixed',
  keyOrder: 'fixed',
  defectRate: 0.02,
  format: 'package',
  gzip: false,
  tenderItems: 0,
};

/** @typedef {{ path: string, sha256: string }} DataFile its digest is that of the bytes before gzip */

/**
 * Writes a file of invented releases, unless an earlier run has.
 *
 * @param {Partial<DataParameters>} [wanted] the rest as in `defaultParameters`
 * @param {string} [folder]
 * @returns {Promise<DataFile>}
 */
export async function obtainDataFile(wanted = {}, folder = dataFolder) {
  const parameters = { ...defaultParameters, ...wanted };
  const path = folder + nameFile(parameters);
  // Written last: where it stands, the file beside it is whole.
  const seal = `${path}.sha256`;
  const known = await readFile(seal, 'utf8').catch(() => null);
  if (known !== null) return { path, sha256: known.trim() };

  await mkdir(folder, { recursive: true });
  const hash = createHash('sha256');
  const source = Readable.from(encode(parameters, hash));
  const target = createWriteStream(path);
  await (parameters.gzip
    ? pipeline(source, createGzip({ level: 6 }), target)
    : pipeline(source, target));
  const sha256 = hash.digest('hex');
  await writeFile(seal, `${sha256}\n`);
  return { path, sha256 };
}

/**
 * @param {DataParameters} parameters
 * @param {import('node:crypto').Hash} hash
 */
function* encode(parameters, hash) {
  const progress = { bytes: 0 };
  const releases = generateReleases(parameters, progress);
  const ascii = parameters.text === 'escaped';
  for (const piece of writeReleases(releases, parameters.format, { ascii })) {
    const bytes = Buffer.from(piece);
    hash.update(bytes);
    progress.bytes += bytes.length;
    if (bytes.length > 0) yield bytes;
  }
}

/**
 * @param {DataParameters} parameters
 * @param {{ readonly bytes: number }} progress
 */
function* generateReleases({ seed, bytes, ...options }, progress) {
  const random = createRandom(seed);
  for (let number = 1; progress.bytes < bytes; number += 1) {
    yield generateRelease(random, { ...options, number }).release;
  }
}

/** @param {DataParameters} parameters */
function nameFile({ bytes, seed, text, shape, keyOrder, defectRate, format, gzip, tenderItems }) {
  const size = bytes % 1e6 === 0 ? `${bytes / 1e6}mb` : `${bytes}b`;
  const items = tenderItems > 0 ? [`items${tenderItems}`] : [];
  const traits = [format, text, shape, keyOrder, `defects${defectRate}`, `seed${seed}`, ...items];
  const extension = (format === 'jsonl' ? '.jsonl' : '.json') + (gzip ? '.gz' : '');
  return `${[...traits, size, digestGenerator()].join('-')}${extension}`;
}

/** So that a file of an earlier generator is never taken for one of this. */
function digestGenerator() {
  const folder = benchFile('generator/');
  const hash = createHash('sha256');
  const sources = readdirSync(folder).filter((name) => name.endsWith('.js'));
  for (const name of sources.sort()) hash.update(readFileSync(folder + name));
  return hash.digest('hex').slice(0, 8);
}
