// @ts-check
/** @import { DataParameters } from './data/data-parameters.js' */
import { defaultParameters } from './data/data-parameters.js';

/**
 * Sizes of files in bytes. `one` is a single release; the last two take gigabytes of disk and are made
 * only when asked for.
 */
const bytesOfSize = { one: 1000, S: 10e6, M: 50e6, L: 500e6, XL: 3e9, XXL: 4e9 };

/** @typedef {keyof typeof bytesOfSize} Size */

/**
 * Which file a program is given.
 *
 * @typedef {{ size: Size } & Partial<Omit<DataParameters, 'bytes'>>} DataChoice
 */

/**
 * @param {DataChoice} choice
 * @param {number} scale 1 for the real sizes, less to try the bench itself
 * @returns {DataParameters}
 */
export function resolveData({ size, ...parameters }, scale) {
  const ofSize = bytesOfSize[size];
  const bytes = size === 'one' ? ofSize : Math.round(ofSize * scale);
  const ocids = Math.round((parameters.ocids ?? 0) * scale);
  return { ...defaultParameters, ...parameters, bytes, ocids };
}

/**
 * `M: 50 MB`, but for a single release.
 *
 * @param {number} scale
 */
export function describeSizes(scale) {
  return Object.entries(bytesOfSize)
    .filter(([size]) => size !== 'one')
    .map(([size, bytes]) => `${size} ${Number(((bytes * scale) / 1e6).toPrecision(3))} MB`)
    .join(', ');
}
