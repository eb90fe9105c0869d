import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ExtensionFiles } from '../extensions/extension-files.ts';

/** Files of an extension's folder, by what they are in `ExtensionFiles`. */
const FILES = [
  ['metadata', 'extension.json'],
  ['releaseSchema', 'release-schema.json'],
  ['releasePackageSchema', 'release-package-schema.json'],
  ['recordPackageSchema', 'record-package-schema.json'],
] as const;

/**
 * Reads an extension from its folder, its `extension.json`, or a release schema that stands alone.
 * Undefined where there is none. What the files hold is not looked at.
 */
export async function readExtensionFiles(path: string): Promise<ExtensionFiles | undefined> {
  const status = await stat(path).catch(() => undefined);
  if (status?.isDirectory()) return readFolder(path);
  if (!status?.isFile()) return undefined;
  if (basename(path) === 'extension.json') return readFolder(dirname(path));
  return { releaseSchema: decode(await readFile(path)) };
}

async function readFolder(folder: string): Promise<ExtensionFiles | undefined> {
  const texts: [string, string][] = [];
  for (const [key, name] of FILES) {
    const text = await readText(join(folder, name));
    if (text !== undefined) texts.push([key, text]);
  }
  const names = await readdir(join(folder, 'codelists')).catch(() => []);
  const codelists: [string, string][] = [];
  for (const name of names.filter((file) => file.endsWith('.csv')).sort()) {
    const text = await readText(join(folder, 'codelists', name));
    if (text !== undefined) codelists.push([name, text]);
  }
  if (texts.length + codelists.length === 0) return undefined;
  return { ...Object.fromEntries(texts), codelists: Object.fromEntries(codelists) };
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return decode(await readFile(path));
  } catch {
    return undefined;
  }
}

/** The standard lets codelists be in Windows-1252 too; a schema in it says little that is not ASCII. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
