// @ts-check
/** @import { ReleaseParameters } from '../generator/encode-releases.js' */

/** @typedef {ReleaseParameters & { gzip: boolean }} DataParameters sizes are those before gzip */

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
  ocids: 0,
};

/**
 * The name of the file with these releases: it tells all parameters.
 *
 * @param {DataParameters} parameters
 */
export function nameFile({ bytes, seed, defectRate, tenderItems, ocids, ...parameters }) {
  const { format, text, shape, keyOrder, gzip } = parameters;
  const size = bytes % 1e6 === 0 ? `${bytes / 1e6}mb` : `${bytes}b`;
  const counts = [
    ...(tenderItems > 0 ? [`items${tenderItems}`] : []),
    ...(ocids > 0 ? [`ocids${ocids}`] : []),
  ];
  const traits = [format, text, shape, keyOrder, `defects${defectRate}`, `seed${seed}`, ...counts];
  const extension = (format === 'jsonl' ? '.jsonl' : '.json') + (gzip ? '.gz' : '');
  return `${[...traits, size].join('-')}${extension}`;
}
