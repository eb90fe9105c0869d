// @ts-check
import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';
import process from 'node:process';
import { root } from './workspace.js';

/**
 * What the figures depend on.
 *
 * @typedef {ReturnType<typeof describeMachine>} Machine
 */
export function describeMachine() {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGib: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    commit: findCommit(),
    date: new Date().toISOString().slice(0, 10),
  };
}

function findCommit() {
  try {
    const commit = git('rev-parse', '--short=12', 'HEAD');
    // What the bench writes itself changes nothing that it measures.
    const others = ['.', ':!docs/benchmarks.json', ':!docs/benchmarks.md'];
    const changes = git('status', '--porcelain', '--', ...others);
    return changes === '' ? commit : `${commit} with changes`;
  } catch {
    return 'none';
  }
}

/** @param {string[]} gitArguments */
function git(...gitArguments) {
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = ['ignore', 'pipe', 'ignore'];
  return execFileSync('git', gitArguments, { cwd: root, encoding: 'utf8', stdio }).trim();
}
