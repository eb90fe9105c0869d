import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ExtensionFiles } from '../extensions/extension-files.ts';
import { arrangeParts, CODELIST_FOLDER, EXTENSION_PARTS } from '../extensions/extension-parts.ts';

/**
 * Reads an extension from its folder, its `extension.json`, or a release schema that stands alone.
 * Undefined where there is none. What the files hold is not looked at.
 */
export async function readExtensionFiles(path: string): Promise<ExtensionFiles | undefined> {
  const status = await stat(path).catch(() => undefined);
  if (status?.isDirectory()) return readFolder(path);
  if (!status?.isFile()) return undefined;
  if (basename(path) === EXTENSION_PARTS.metadata) return readFolder(dirname(path));
  return { releaseSchema: decode(await readFile(path)) };
}

async function readFolder(folder: string): Promise<ExtensionFiles | undefined> {
  const texts = new Map<string, string | undefined>();
  for (const file of Object.values(EXTENSION_PARTS)) {
    texts.set(file, await readText(join(folder, file)));
  }
  const parts = arrangeParts((file) => texts.get(file));
  const names = await readdir(join(folder, CODELIST_FOLDER)).catch(() => []);
  const codelists: [string, string][] = [];
  for (const name of names.filter((file) => file.endsWith('.csv')).sort()) {
    const text = await readText(join(folder, CODELIST_FOLDER, name));
    if (text !== undefined) codelists.push([name, text]);
  }
  if (Object.keys(parts).length + codelists.length === 0) return undefined;
  return { ...parts, codelists: Object.fromEntries(codelists) };
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
