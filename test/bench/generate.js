// @ts-check
import { stat } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { defaultParameters, obtainDataFile } from './data-file.js';

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

const { path, sha256 } = await obtainDataFile({
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
  gzip: values.gzip,
});
process.stdout.write(`${sha256}  ${path} (${(await stat(path)).size} bytes)\n`);
