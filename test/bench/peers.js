// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { canMeasureOthers } from './measure.js';

/** How to have the reference validator measured too. */
export const peersHint = [
  'lib-cove-ocds is not here. To have it beside the tool, install it with pip into a virtual',
  'environment and name its folder in VITRINA_PEERS. Without internet, put an archive of the',
  "standard's repository, tag 1__1__5, there as standard.zip. GNU time is needed as well.",
].join('\n');

/**
 * The reference validator, where it is installed.
 *
 * @returns {((file: string) => import('./measure.js').Program) | null}
 */
export function findLibCove() {
  const command = canMeasureOthers ? findCommand() : null;
  if (command === null) return null;
  return (file) => ({ name: 'lib-cove-ocds', command: [...command, file], isForeign: true });
}

function findCommand() {
  const folder = process.env['VITRINA_PEERS'];
  if (folder === undefined) {
    const known = spawnSync('python3', ['-c', 'import libcoveocds'], { stdio: 'ignore' });
    return known.status === 0 ? ['python3', '-m', 'libcoveocds'] : null;
  }
  const program = join(folder, 'bin', 'libcoveocds');
  const archive = join(folder, 'standard.zip');
  if (!existsSync(program)) return null;
  return existsSync(archive) ? [program, '--standard-zip', archive] : [program];
}
