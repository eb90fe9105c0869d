// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder of the workspace. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program and resolves with its exit code, 128 + n when signal n ended it.
 *
 * @param {string} program
 * @param {readonly string[]} programArguments
 * @param {{ folder?: string, quiet?: boolean, shell?: boolean }} [options] `quiet` shows what the
 *   program prints only when it fails, on stderr
 * @returns {Promise<number>}
 */
export function run(program, programArguments, { folder = root, quiet = false, shell } = {}) {
  const child = spawn(program, programArguments, {
    cwd: folder,
    shell,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  });
  /** @type {Buffer[]} */
  const printed = [];
  child.stdout?.on('data', (chunk) => printed.push(chunk));
  child.stderr?.on('data', (chunk) => printed.push(chunk));

  // The terminal sends ctrl-C to the child too: waiting lets it clean up before the prompt returns.
  const wait = () => {};
  const forward = () => child.kill('SIGTERM');
  process.on('SIGINT', wait).on('SIGTERM', forward);

  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', wait).off('SIGTERM', forward);
      if (quiet && code) process.stderr.write(Buffer.concat(printed));
      resolve(signal ? 128 + constants.signals[signal] : (code ?? 1));
    });
  });
}

/**
 * Runs a JavaScript file of the workspace with the Node that runs this one.
 *
 * @param {string} file relative to the workspace
 * @param {readonly string[]} fileArguments
 * @param {{ folder?: string, quiet?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function runNode(file, fileArguments, options) {
  const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
  return run(process.execPath, [path, ...fileArguments], options);
}
