// @ts-check
import process from 'node:process';
import { parseArgs } from 'node:util';
import { obtainDataFile } from './data/data-file.js';
import { defaultParameters } from './data/data-parameters.js';
import { estimateSpace, findFreeSpace } from './data/disk-space.js';
import { dataFolder } from './workspace.js';

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: String(defaultParameters.bytes / 1e6) },
    seed: { type: 'string', default: String(defaultParameters.seed) },
    text: { type: 'string', default: defaultParameters.text },
    shape: { type: 'string', default: defaultParameters.shape },
    'key-order': { type: 'string', default: defaultParameters.keyOrder },
    'defect-rate': { type: 'string', default: String(defaultParameters.defectRate) },
    format: { type: 'string', default: defaultParameters.format },
    'tender-items': { type: 'string', default: String(defaultParameters.tenderItems) },
    ocids: { type: 'string', default: String(defaultParameters.ocids) },
    gzip: { type: 'boolean', default: defaultParameters.gzip },
  },
});

/**
 * @template {string} Choice
 * @param {string} option
 * @param {string} value
 * @param {readonly Choice[]} choices
 * @returns {Choice}
 */
function choose(option, value, choices) {
  const choice = choices.find((known) => known === value);
  if (choice !== undefined) return choice;
  process.stderr.write(`--${option} ${value}: take one of ${choices.join(', ')}\n`);
  process.exit(2);
}

/** @type {import('./data/data-parameters.js').DataParameters} */
const parameters = {
  bytes: Number(values.megabytes) * 1e6,
  seed: Number(values.seed),
  text: choose('text', values.text, ['ascii', 'latin', 'cyrillic', 'escaped']),
  shape: choose('shape', values.shape, ['big', 'small', 'mixed']),
  keyOrder: choose('key-order', values['key-order'], ['fixed', 'permuted']),
  defectRate: Number(values['defect-rate']),
  format: choose('format', values.format, [
    'package',
    'package-indent2',
    'jsonl',
    'concat',
    'array',
  ]),
  tenderItems: Number(values['tender-items']),
  ocids: Number(values.ocids),
  gzip: values.gzip,
};
if ((await estimateSpace([parameters], dataFolder)) > (await findFreeSpace(dataFolder))) {
  process.stderr.write(`The disk of ${dataFolder} has no room for that.\n`);
  process.exit(2);
}
const { path, sha256, storedBytes } = await obtainDataFile(parameters);
process.stdout.write(`${sha256}  ${path} (${storedBytes} bytes)\n`);
