import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { VitrinaError } from '../errors.ts';
import type { Source } from '../source.ts';
import { failing } from './failing.ts';
import { fileSource } from './file-source.ts';
import type { SpoolOptions } from './spool-options.ts';
import { streamSource } from './stream-source.ts';

/** Where paths start and what `-` reads. */
export interface FindOptions extends SpoolOptions {
  /** Folder that relative paths start from; the process's. */
  readonly cwd?: string;
  /** What the path `-` stands for. */
  readonly stdin?: Readable;
}

const JSON_NAME = /\.(json|jsonl|ndjson|gz|zip)$/i;
const GLOB_CHARACTER = /[*?[\]{}!]/;

/**
 * Turns files, folders, glob patterns and `-` into sources, in the order given; inside a folder or a
 * pattern by name. What cannot be found becomes a source that fails when it is opened, so that the
 * other inputs are still checked.
 */
export async function findSources(
  paths: readonly string[],
  options: FindOptions = {},
): Promise<Source[]> {
  const found: Source[] = [];
  for (const path of paths) found.push(...(await findOne(path, options)));
  return found;
}

async function findOne(path: string, options: FindOptions): Promise<Source[]> {
  const { cwd = process.cwd(), stdin } = options;
  if (path === '-' && stdin) return [streamSource('-', () => stdin, options)];
  const absolute = resolve(cwd, path);
  const entry = await stat(absolute).catch(() => null);
  if (entry?.isDirectory()) {
    const names = await readdir(absolute, { recursive: true });
    const wanted = names.filter((name) => JSON_NAME.test(name));
    if (wanted.length === 0)
      return [failing(path, new VitrinaError('directory-without-json', { file: path }))];
    return inOrder(wanted).map((name) =>
      fileSource(join(absolute, name), join(path, name), options),
    );
  }
  if (entry?.isFile() || !GLOB_CHARACTER.test(path)) return [fileSource(absolute, path, options)];
  const { glob } = await import('tinyglobby');
  const matches = await glob(path, { cwd, expandDirectories: false });
  if (matches.length === 0) return [failing(path, new VitrinaError('no-match', { file: path }))];
  return inOrder(matches).map((match) => fileSource(resolve(cwd, match), match, options));
}

/** Code unit order: the same on every machine. */
function inOrder(names: readonly string[]): string[] {
  return [...names].sort();
}
