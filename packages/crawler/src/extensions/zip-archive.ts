import type { Readable } from 'node:stream';
import { CODELIST_FOLDER, EXTENSION_PARTS } from '@vitrina/validator';
import type { Entry } from 'yauzl';
import { FetchFault } from '../fetch/fetch-fault.ts';
import { limitBytes } from '../fetch/limit-bytes.ts';
import type { ExtensionFolder } from './collect-files.ts';

const MOST_ENTRIES = 10_000;
const PARTS = Object.values(EXTENSION_PARTS);
const CODELIST = /(?:^|\/)codelists\/[^/]+\.csv$/;

/**
 * Unpacks an extension from an archive in memory, at its top or in the folder nearest to it.
 * @throws FetchFault `damaged-zip`, or `too-large` where it unpacks to more than `maximum` bytes.
 */
export async function readZip(archive: Uint8Array, maximum: number): Promise<ExtensionFolder> {
  const files = await unpack(archive, maximum);
  const root = findRoot([...files.keys()]);
  const codelists = root + CODELIST_FOLDER;
  return {
    read: async (file) => files.get(root + file),
    codelistNames: [...files.keys()]
      .filter((name) => name.startsWith(codelists))
      .map((name) => name.slice(codelists.length)),
  };
}

async function unpack(archive: Uint8Array, maximum: number): Promise<Map<string, Uint8Array>> {
  // By its default export: bundled, a CommonJS module has no other.
  const { default: yauzl } = await import('yauzl');
  const files = new Map<string, Uint8Array>();
  let rest = maximum;
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(archive), { lazyEntries: true });
    if (zip.entryCount > MOST_ENTRIES) throw new FetchFault('too-large', String(MOST_ENTRIES));
    for await (const entry of zip.eachEntry()) {
      if (!isWanted(entry)) continue;
      const bytes = await readAll(await zip.openReadStreamPromise(entry), rest);
      rest -= bytes.length;
      files.set(entry.fileName, bytes);
    }
  } catch (error) {
    if (error instanceof FetchFault) throw error;
    throw new FetchFault('damaged-zip', '', undefined, { cause: error });
  }
  return files;
}

function isWanted({ fileName }: Entry): boolean {
  if (fileName.startsWith('__MACOSX/')) return false;
  return CODELIST.test(fileName) || PARTS.some((part) => isNamed(fileName, part));
}

function isNamed(path: string, name: string): boolean {
  return path === name || path.endsWith(`/${name}`);
}

async function readAll(stream: Readable, maximum: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of limitBytes(stream, maximum)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The folder with the shortest path that holds metadata or a schema. */
function findRoot(paths: readonly string[]): string {
  const { metadata, releaseSchema } = EXTENSION_PARTS;
  const folders = [metadata, releaseSchema].flatMap((name) =>
    paths.filter((path) => isNamed(path, name)).map((path) => path.slice(0, -name.length)),
  );
  return folders.sort((one, other) => one.length - other.length)[0] ?? '';
}
