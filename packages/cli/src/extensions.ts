import { resolve } from 'node:path';
import type { CheckOptions, ExtensionFiles } from '@vitrina/validator';
import { readExtensionFiles } from '@vitrina/validator/node';
import type { Arguments } from './arguments.ts';
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

/** Both an address and a path may hold the sign between them: the first path that exists counts. */
async function readMapping(value: string, folder: string): Promise<[string, ExtensionFiles]> {
  const parts = value.split('=');
  for (let length = 1; length < parts.length; length += 1) {
    const address = parts.slice(0, length).join('=').trim();
    const path = parts.slice(length).join('=');
    const files =
      address === '' || path === '' ? undefined : await readExtensionFiles(resolve(folder, path));
    if (files) return [address, files];
  }
  const path = parts.at(-1) ?? '';
  if (parts.length === 1 || path === '' || parts[0] === '') {
    throw new UsageError('bad-extension', { value });
  }
  throw new UsageError('no-extension-there', { path });
}
