import { randomBytes } from 'node:crypto';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { VitrinaError } from '../errors.ts';

/** A file that a state is written to. */
export interface StateFile {
  /** Takes the next piece; resolves when there is room for more. For the option `onState` of `check`. */
  write(bytes: Uint8Array): Promise<void>;
  /** All is written: the file appears under its name only now, as a whole. */
  complete(): Promise<void>;
  /** Leaves nothing behind. Does nothing after `complete`. */
  discard(): Promise<void>;
}

/** Higher levels take more than twice the time for a sixth less. */
const GZIP = { level: 3, chunkSize: 262_144 };

/**
 * Opens a file for a state, compressed, that only this user may read: it holds all that was published.
 * @throws VitrinaError `state-not-written`, here and while it is written.
 */
export async function openStateFile(path: string): Promise<StateFile> {
  const place = await realpath(path).catch(() => path);
  const existing = await stat(place).catch(() => null);
  // A device or a pipe cannot be replaced by renaming.
  const inPlace = existing !== null && !existing.isFile() && !existing.isDirectory();
  const written = inPlace ? place : `${place}.${randomBytes(4).toString('hex')}.partial`;
  if (existing?.isDirectory()) throw refusal(path, { code: 'EISDIR' });
  const file = await open(written, inPlace ? 'w' : 'wx', 0o600).catch((cause: unknown) => {
    throw refusal(path, cause);
  });
  const gzip = createGzip(GZIP);
  // What goes wrong shows where its bytes are written to the file.
  gzip.on('error', () => {});
  const filled = fill(file, gzip);
  let failure: { readonly cause: unknown } | null = null;
  filled.catch((cause: unknown) => {
    failure = { cause };
  });
  let isDone = false;

  return {
    async write(bytes) {
      if (failure === null && gzip.write(bytes)) return;
      await Promise.race([drained(gzip), filled]).catch(refuse);
    },
    async complete() {
      gzip.end();
      try {
        await filled;
        if (!inPlace) await file.sync();
        await file.close();
        if (!inPlace) await rename(written, place);
        isDone = true;
      } catch (cause) {
        refuse(cause);
      }
    },
    async discard() {
      if (isDone) return;
      isDone = true;
      gzip.destroy();
      await file.close();
      if (!inPlace) await rm(written, { force: true });
    },
  };

  function refuse(cause: unknown): never {
    throw refusal(path, cause);
  }
}

async function fill(file: FileHandle, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of chunks) {
    for (let done = 0; done < chunk.length; ) {
      done += (await file.write(chunk, done)).bytesWritten;
    }
  }
}

function drained(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    stream.once('drain', resolve);
  });
}

function refusal(file: string, cause: unknown): VitrinaError {
  const { code, message } = cause as Partial<NodeJS.ErrnoException>;
  return new VitrinaError('state-not-written', { file, reason: code ?? message ?? '' }, { cause });
}
