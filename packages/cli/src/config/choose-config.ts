import { resolve } from 'node:path';
import type { Arguments } from '../arguments.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { Config } from './config.ts';
import { findConfigFiles } from './find-config.ts';

/** The configuration files of a run: the one that is named, else those that are found, or none. */
export function chooseConfigFiles(
  given: Arguments,
  { folder, environment }: Terminal,
): Iterable<string> {
  const named = given.text('config');
  if (given.isOn('no-config')) {
    if (named === undefined) return [];
    throw new UsageError('config-and-no-config');
  }
  const path = named ?? environment['VITRINA_CONFIG'];
  return path ? [resolve(folder, path)] : findConfigFiles(folder, environment);
}

/**
 * Loads the configuration of a run; undefined where there is none. What reads it is loaded only then.
 * @throws UsageError, ConfigError
 */
export async function loadChosenConfig(
  given: Arguments,
  terminal: Terminal,
): Promise<Config | undefined> {
  const [first] = chooseConfigFiles(given, terminal);
  if (first === undefined) return undefined;
  const { loadConfig } = await import('./load-config.ts');
  return loadConfig(chooseConfigFiles(given, terminal));
}
