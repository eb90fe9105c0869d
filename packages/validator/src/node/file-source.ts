import { type FileHandle, open } from 'node:fs/promises';
import { VitrinaError } from '../errors.ts';
import type { Source, TellProblem } from '../source.ts';
import { archiveSources } from './archive-sources.ts';
import { failing } from './failing.ts';
import { openFile, READ_BYTES } from './open-file.ts';
import { isGzip, isZip, SIGNATURE_BYTES } from './signatures.ts';
import type { SpoolOptions } from './spool-options.ts';
import { streamSource } from './stream-source.ts';

/**
 * A file, plain, gzip or ZIP whatever its name says. A plain one is read in place; what must be
 * unpacked is spooled.
 */
export function fileSource(path: string, name: string = path, options: SpoolOptions = {}): Source {
  async function open(): ReturnType<Source['open']> {
    const { file, form } = await openPath(path, name);
    if (form === 'stream') return streamOf(name, file, options).open();
    const source = await openFile(file);
    return { ...source, close: () => file.close() };
  }

  return { name, open, parts: (tell) => partsOf(path, { name, open }, options, tell) };
}

async function* partsOf(
  path: string,
  { name, open }: Source,
  options: SpoolOptions,
  tell: TellProblem,
): AsyncIterable<Source> {
  const opened = await openPath(path, name).catch((error: unknown) => ({ error }));
  if ('error' in opened) {
    yield failing(name, opened.error);
    return;
  }
  const { file, form } = opened;
  if (form === 'stream') {
    yield* streamOf(name, file, options).parts?.(tell) ?? [];
    return;
  }
  try {
    if (form === 'zip') yield* archiveSources(name, file, options, tell);
  } finally {
    await file.close();
  }
  if (form === 'plain') yield { name, open, reopens: true };
}

interface OpenPath {
  readonly file: FileHandle;
  /** A `stream` can be read only once as it is, or has to be decoded. */
  readonly form: 'plain' | 'zip' | 'stream';
}

async function openPath(path: string, name: string): Promise<OpenPath> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new VitrinaError(missing ? 'missing-file' : 'unreadable-file', { file: name }, { cause });
  }
  const entry = await file.stat();
  if (entry.isDirectory()) {
    await file.close();
    throw new VitrinaError('unreadable-file', { file: name });
  }
  // A pipe, such as the shell makes for <(…), can be read only once.
  if (!entry.isFile()) return { file, form: 'stream' };
  const head = new Uint8Array(SIGNATURE_BYTES);
  await file.read(head, 0, SIGNATURE_BYTES, 0);
  return { file, form: isGzip(head) ? 'stream' : isZip(head) ? 'zip' : 'plain' };
}

function streamOf(name: string, file: FileHandle, options: SpoolOptions): Source {
  return streamSource(name, () => file.createReadStream({ highWaterMark: READ_BYTES }), options);
}
