import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CheckOptions } from '@vitrina/validator';
import type { Arguments } from './arguments.ts';
import { decideAsOf } from './as-of.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** The options of the validator that the command line gives. */
export function readCheckOptions(given: Arguments, terminal: Terminal): CheckOptions {
  const only = given.list('only');
  const skip = given.list('skip');
  const ocdsVersion = given.text('ocds-version');
  const examples = given.count('examples');
  const root = given.text('root');
  const limit = given.count('limit');
  return {
    asOf: decideAsOf(given.text('as-of'), terminal.environment, terminal.clock),
    context: given.isOn('context'),
    ...(only.length > 0 ? { only } : {}),
    ...(skip.length > 0 ? { skip } : {}),
    ...(ocdsVersion === undefined ? {} : { ocdsVersion }),
    ...(examples === undefined ? {} : { examples }),
    ...(root === undefined ? {} : { root }),
    ...(limit === undefined ? {} : { limit }),
  };
}

/**
 * The folder for temporary files, absolute, or undefined for the system's.
 * @throws UsageError where it is no folder that can be written to.
 */
export async function readTmpDir(
  given: Arguments,
  { folder }: Terminal,
): Promise<string | undefined> {
  const path = given.text('tmp-dir');
  if (path === undefined) return undefined;
  const absolute = resolve(folder, path);
  try {
    await access(absolute, constants.W_OK);
    if ((await stat(absolute)).isDirectory()) return absolute;
  } catch (cause) {
    throw new UsageError('bad-tmp-dir', { path }, { cause });
  }
  throw new UsageError('bad-tmp-dir', { path });
}
