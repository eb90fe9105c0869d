// @ts-check
import { generateRelease } from './generate-release.js';
import { createRandom } from './random.js';
import { writeReleases } from './write-releases.js';

/**
 * What invented releases are like. Equal parameters give equal bytes on every machine.
 *
 * @typedef {object} ReleaseParameters
 * @property {number} bytes the text ends with the release that reaches this size
 * @property {number} seed
 * @property {import('./words.js').TextClass} text
 * @property {import('./shapes.js').Shape} shape
 * @property {'fixed' | 'permuted'} keyOrder
 * @property {number} defectRate
 * @property {import('./write-releases.js').Format} format
 * @property {number} tenderItems of every release; 0 leaves it to the shape
 * @property {number} ocids how many processes the releases are scattered over; 0: one each
 */

/** Pieces of about this size: smaller ones cost a call of the compressor each. */
const pieceBytes = 1_048_576;

/**
 * The bytes of a file of releases, piece by piece: memory does not grow with the file.
 *
 * @param {ReleaseParameters} parameters
 * @returns {Generator<Buffer>}
 */
export function* encodeReleases(parameters) {
  const progress = { bytes: 0 };
  const releases = generateReleases(parameters, progress);
  const ascii = parameters.text === 'escaped';
  let held = '';
  for (const text of writeReleases(releases, parameters.format, { ascii })) {
    progress.bytes += Buffer.byteLength(text);
    held += text;
    if (held.length < pieceBytes) continue;
    yield Buffer.from(held);
    held = '';
  }
  if (held !== '') yield Buffer.from(held);
}

/**
 * @param {ReleaseParameters} parameters
 * @param {{ readonly bytes: number }} progress
 */
function* generateReleases({ seed, bytes, ...options }, progress) {
  const random = createRandom(seed);
  for (let number = 1; progress.bytes < bytes; number += 1) {
    yield generateRelease(random, { ...options, number }).release;
  }
}
