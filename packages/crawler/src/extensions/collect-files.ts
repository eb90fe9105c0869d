import type { ExtensionFiles } from '@vitrina/validator';
import { arrangeParts, CODELIST_FOLDER, EXTENSION_PARTS } from '@vitrina/validator';
import { FetchFault } from '../fetch/fetch-fault.ts';

/** A folder of an extension, wherever it is. */
export interface ExtensionFolder {
  /** The bytes of a file such as `codelists/method.csv`; undefined where there is none. */
  read(file: string): Promise<Uint8Array | undefined>;
  /** Names of the files in `codelists`, where the folder can be listed. */
  readonly codelistNames?: readonly string[];
}

const MOST_CODELISTS = 200;

/** A name in a folder, of any alphabet: no way out of it. */
const FILE_NAME = /^[^/\\:\x00-\x1f]{1,200}\.csv$/;

/**
 * Reads the texts of an extension. A codelist that is missing or not UTF-8 is left out: its extension
 * names it all the same, so that whoever applies it sees that.
 * @throws FetchFault `no-extension` where there is neither metadata nor schema; `not-utf8`, `not-json`.
 */
export async function collectFiles(folder: ExtensionFolder): Promise<ExtensionFiles> {
  const { metadata, releaseSchema, ...packageSchemas } = EXTENSION_PARTS;
  const texts = new Map<string, string>();
  async function readPart(file: string): Promise<void> {
    const text = await readObject(folder, file);
    if (text !== undefined) texts.set(file, text);
  }

  await readPart(metadata);
  await readPart(releaseSchema);
  if (texts.size === 0) throw new FetchFault('no-extension');
  const { schemas, codelists } = JSON.parse(texts.get(metadata) ?? '{}');
  // Hardly an extension has these: a server is asked only for those that are announced.
  const announced: readonly unknown[] = Array.isArray(schemas) ? schemas : [];
  for (const file of Object.values(packageSchemas)) {
    if (folder.codelistNames || announced.includes(file)) await readPart(file);
  }
  return {
    ...arrangeParts((file) => texts.get(file)),
    codelists: await readCodelists(folder, codelists ?? folder.codelistNames),
  };
}

async function readCodelists(
  folder: ExtensionFolder,
  declared: unknown,
): Promise<Readonly<Record<string, string>>> {
  const codelists: [name: string, text: string][] = [];
  for (const name of readNames(declared)) {
    const text = decodeText(await folder.read(CODELIST_FOLDER + name));
    if (text !== undefined) codelists.push([name, text]);
  }
  return Object.fromEntries(codelists);
}

function readNames(declared: unknown): readonly string[] {
  if (!Array.isArray(declared)) return [];
  const names = declared.filter(
    (name): name is string => typeof name === 'string' && FILE_NAME.test(name),
  );
  return [...new Set(names)].slice(0, MOST_CODELISTS);
}

async function readObject({ read }: ExtensionFolder, file: string): Promise<string | undefined> {
  const bytes = await read(file);
  if (bytes === undefined) return undefined;
  const text = decodeText(bytes);
  if (text === undefined) throw new FetchFault('not-utf8', file);
  if (!holdsObject(text)) throw new FetchFault('not-json', file);
  return text;
}

function holdsObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function decodeText(bytes: Uint8Array | undefined): string | undefined {
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
