// @ts-check
import { parseArgs } from 'node:util';

/**
 * What the bench is asked for.
 *
 * @typedef {object} BenchOptions
 * @property {readonly string[]} only ids and starts of names; empty: everything
 * @property {readonly ('XL' | 'XXL')[]} hugeSizes that may be made
 * @property {number} scale of the files, 1 for their real size
 * @property {number} runs
 * @property {string | undefined} json path of a file for the figures
 * @property {boolean} write the page
 * @property {boolean} verify instead of measuring
 */

/**
 * @param {string[]} commandLine without the program
 * @returns {BenchOptions}
 * @throws TypeError for an unknown option, RangeError for a value that cannot be
 */
export function readOptions(commandLine) {
  const { values } = parseArgs({
    args: commandLine,
    options: {
      only: { type: 'string', multiple: true, default: [] },
      quick: { type: 'boolean', default: false },
      scale: { type: 'string' },
      runs: { type: 'string' },
      xl: { type: 'boolean', default: false },
      xxl: { type: 'boolean', default: false },
      json: { type: 'string' },
      write: { type: 'boolean', default: false },
      verify: { type: 'boolean', default: false },
    },
  });
  const { quick, json, write, verify } = values;
  const scale = readNumber('scale', values.scale ?? (quick ? '0.1' : '1'));
  const runs = readNumber('runs', values.runs ?? (quick ? '3' : '5'));
  if (!Number.isInteger(runs)) throw new RangeError(`--runs ${runs} is no whole number.`);
  if (write && scale !== 1) throw new RangeError('The page is for files of the real size alone.');
  const only = values.only.flatMap((list) => list.split(',')).filter((word) => word !== '');
  /** @type {BenchOptions['hugeSizes']} */
  const hugeSizes = [
    ...(values.xl ? [/** @type {const} */ ('XL')] : []),
    ...(values.xxl ? [/** @type {const} */ ('XXL')] : []),
  ];
  return { only, hugeSizes, scale, runs, json, write, verify };
}

/**
 * @param {string} option
 * @param {string} text
 */
function readNumber(option, text) {
  const number = Number(text);
  if (number > 0 && Number.isFinite(number)) return number;
  throw new RangeError(`--${option} ${text} is no number above 0.`);
}
