import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Environment } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** The names that are looked for. */
export const CONFIG_NAMES: readonly string[] = [
  'vitrina.config.yaml',
  'vitrina.config.yml',
  'vitrina.config.json',
  'vitrina.config.jsonc',
];

const REPOSITORY_NAMES: readonly string[] = ['.git', '.hg', '.svn'];

/**
 * Paths of configuration files from a folder upwards, the nearest first, to the top of the repository
 * or the home folder, whichever comes first. A generator, because a file may say that it is the last.
 * @throws UsageError where one folder has two.
 */
export function* findConfigFiles(folder: string, environment: Environment): Generator<string> {
  const home = environment['HOME'] ?? environment['USERPROFILE'];
  for (let current = folder; ; current = dirname(current)) {
    const has = (name: string): boolean => existsSync(join(current, name));
    const [name, other] = CONFIG_NAMES.filter(has);
    if (other !== undefined) {
      throw new UsageError('two-configs', { folder: current, names: `${name}, ${other}` });
    }
    if (name !== undefined) yield join(current, name);
    const isTop = current === dirname(current) || (home && current === resolve(home));
    if (isTop || REPOSITORY_NAMES.some(has)) return;
  }
}
