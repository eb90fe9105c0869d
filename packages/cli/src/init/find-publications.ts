import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';

/** Files that look like OCDS, as a configuration names them. */
export interface ProposedInput {
  readonly name: string;
  /** A file, or a pattern for all files of a folder. With slashes, relative to where the search began. */
  readonly path: string;
}

const DATA_NAME = /\.(json|jsonl|ndjson)(\.gz)?$/i;
const SKIPPED_NAME = /^(\.|node_modules$|package(-lock)?\.json$|tsconfig.*\.json$)/;
const DEEPEST = 4;
const MOST_ENTRIES = 5000;
const MOST_INPUTS = 20;
const HEAD_BYTES = 65_536;
const OCDS_KEY = /"ocid"\s*:/;

/** Looks for OCDS files in a folder and those below it, by their first bytes; bounded in depth and number. */
export async function findPublications(folder: string): Promise<readonly ProposedInput[]> {
  const filesByFolder = new Map<string, string[]>();
  let entriesLeft = MOST_ENTRIES;

  async function visit(path: string, depth: number): Promise<void> {
    const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort(byName)) {
      if (entriesLeft === 0) return;
      entriesLeft -= 1;
      if (SKIPPED_NAME.test(entry.name)) continue;
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory() && depth < DEEPEST) await visit(below, depth + 1);
      if (!entry.isFile() || !DATA_NAME.test(entry.name)) continue;
      if (await isPublication(join(folder, below))) {
        filesByFolder.set(path, [...(filesByFolder.get(path) ?? []), entry.name]);
      }
    }
  }

  await visit('', 0);
  return nameAll([...filesByFolder].flatMap(([path, files]) => pathsOf(path, files)));
}

function byName({ name: first }: { name: string }, { name: second }: { name: string }): number {
  return first < second ? -1 : 1;
}

async function isPublication(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => undefined);
  if (file === undefined) return false;
  try {
    return OCDS_KEY.test(await readHead(file, /\.gz$/i.test(path)));
  } catch {
    // What cannot be read or unpacked is no input to propose.
    return false;
  } finally {
    await file.close();
  }
}

async function readHead(file: FileHandle, isGzip: boolean): Promise<string> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
  const bytes = buffer.subarray(0, bytesRead);
  if (!isGzip) return bytes.toString();
  const gunzip = createGunzip();
  gunzip.end(bytes);
  for await (const chunk of gunzip as AsyncIterable<Buffer>) return chunk.toString();
  return '';
}

/** One pattern for several files with one ending, else the file. */
function pathsOf(folder: string, files: readonly string[]): readonly string[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const endingOf = (file: string): string => DATA_NAME.exec(file)?.[0] ?? '';
  return [...new Set(files.map(endingOf))].map((ending) => {
    const [first = '', ...others] = files.filter((file) => endingOf(file) === ending);
    return others.length === 0 ? prefix + first : `${prefix}*${ending}`;
  });
}

/** Names of inputs: that of the file, or of the folder; a number behind the second of a kind. */
function nameAll(paths: readonly string[]): readonly ProposedInput[] {
  const taken = new Map<string, number>();
  return paths.slice(0, MOST_INPUTS).map((path) => {
    const parts = path.replace(DATA_NAME, '').split('/');
    const last = parts.at(-1) === '*' ? (parts.at(-2) ?? 'data') : (parts.at(-1) ?? 'data');
    const cleaned = last.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '') || 'data';
    const count = (taken.get(cleaned) ?? 0) + 1;
    taken.set(cleaned, count);
    return { name: count === 1 ? cleaned : `${cleaned}-${count}`, path };
  });
}
