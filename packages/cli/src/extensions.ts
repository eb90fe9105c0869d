import { resolve } from 'node:path';
import type { CheckOptions, ExtensionFiles } from '@vitrina/validator';
import { readExtensionFiles } from '@vitrina/validator/node';
import type { Arguments } from './arguments.ts';
import { mappingsOf } from './extension-mapping.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Where the validator gets extensions from that are not bundled. */
export type ExtensionOptions = Pick<CheckOptions, 'extensions' | 'loadExtension'>;

/**
 * The extensions that `--extension <address>=<path>` maps to local files.
 * @throws UsageError where a value has no address or no path, or nothing of an extension is there.
 */
export async function readExtensions(
  given: Arguments,
  { folder }: Terminal,
): Promise<ExtensionOptions> {
  const mapped: [address: string, files: ExtensionFiles][] = [];
  for (const value of given.list('extension')) {
    mapped.push(await readMapping(value, folder));
  }
  return mapped.length === 0 ? {} : { extensions: Object.fromEntries(mapped) };
}

/** The first path that exists counts. */
async function readMapping(value: string, folder: string): Promise<[string, ExtensionFiles]> {
  const mappings = mappingsOf(value);
  for (const { address, path } of mappings) {
    const files = await readExtensionFiles(resolve(folder, path));
    if (files) return [address, files];
  }
  const last = mappings.at(-1);
  if (last === undefined) throw new UsageError('bad-extension', { value });
  throw new UsageError('no-extension-there', { path: last.path });
}
