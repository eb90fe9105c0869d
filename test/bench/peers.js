// @ts-check
/** @import { ProgramOf } from './programs.js' */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { canMeasureOthers } from './measure.js';

/**
 * Other programs for the same data, each null where it is not installed.
 *
 * @typedef {object} Peers
 * @property {ProgramOf | null} libCove the reference validator
 * @property {ProgramOf | null} ocdskit reads every release and writes it again, and judges nothing: its
 *   1.x has no command that validates
 */

/** @returns {Peers} */
export function findPeers() {
  if (!canMeasureOthers) return { libCove: null, ocdskit: null };
  const libCove = findLibCove();
  const ocdskit = findCommand('ocdskit');
  return {
    libCove:
      libCove &&
      ((file) => ({ name: 'lib-cove-ocds', command: [...libCove, file], isForeign: true })),
    ocdskit:
      ocdskit &&
      ((file) => ({
        name: 'ocdskit echo',
        command: [...ocdskit, 'echo'],
        standardInput: file,
        isForeign: true,
      })),
  };
}

/**
 * How to have those measured that are not here; empty where all are.
 *
 * @param {Peers} peers
 */
export function adviseOnPeers({ libCove, ocdskit }) {
  const absent = [libCove ? '' : 'lib-cove-ocds', ocdskit ? '' : 'ocdskit'].filter(Boolean);
  if (absent.length === 0) return '';
  return [
    `Left out, because it is not here: ${absent.join(', ')}. To have it beside the tool, install it`,
    'with pip into a virtual environment and name its folder in VITRINA_PEERS. Without internet,',
    "lib-cove-ocds needs an archive of the standard's repository, tag 1__1__5, there as standard.zip.",
    'GNU time is needed as well.',
  ].join('\n');
}

function findLibCove() {
  const program = findCommand('libcoveocds');
  const archive = join(process.env['VITRINA_PEERS'] ?? '', 'standard.zip');
  return program && existsSync(archive) ? [...program, '--standard-zip', archive] : program;
}

/**
 * The command of a Python package: in the environment that is named, or else where Python looks.
 *
 * @param {string} name
 */
function findCommand(name) {
  const folder = process.env['VITRINA_PEERS'];
  if (folder !== undefined) {
    const program = join(folder, 'bin', name);
    return existsSync(program) ? [program] : null;
  }
  const known = spawnSync('python3', ['-c', `import ${name}`], { stdio: 'ignore' });
  return known.status === 0 ? ['python3', '-m', name] : null;
}
