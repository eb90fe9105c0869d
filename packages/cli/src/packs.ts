import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { bundledPacks, type CheckOptions, loadPack, type Pack } from '@vitrina/validator';
import type { Arguments } from './arguments.ts';
import { readText } from './read-text.ts';
import { nearest } from './suggest.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/**
 * The packs that `--pack` names: bundled ones, else files.
 * @throws UsageError where there is none, ConfigError with all that is wrong in a file.
 */
export async function readPacks(
  given: Arguments,
  { folder }: Terminal,
): Promise<Pick<CheckOptions, 'packs'>> {
  const packs: Pack[] = [];
  for (const value of given.list('pack')) packs.push(await readPack(value, folder));
  return packs.length === 0 ? {} : { packs };
}

async function readPack(value: string, folder: string): Promise<Pack> {
  const bundled = await loadPack(value);
  if (bundled) return bundled;
  const file = resolve(folder, value);
  if (value === '' || !existsSync(file)) {
    const names = Object.keys(bundledPacks);
    throw new UsageError('unknown-pack', {
      pack: value,
      packs: names.join(', '),
      ...nearest(value, names),
    });
  }
  const { parsePack } = await import('./config/parse-pack.ts');
  return parsePack(file, await readText(value, folder, 'pack-unreadable'));
}
