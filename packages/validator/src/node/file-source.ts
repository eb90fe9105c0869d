import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { VitrinaError } from '../errors.ts';
import type { OpenSource, Source } from '../source.ts';
import { isGzip, type SpoolOptions, streamSource } from './stream-source.ts';

/** Reads of this size run at the speed of the page cache; the default of 64 kB does not. */
const READ_BYTES = 1_048_576;

/** A file, plain or gzip whatever its name says. A plain one is read in place, gzip is spooled. */
export function fileSource(path: string, name: string = path, options: SpoolOptions = {}): Source {
  return {
    name,
    async open() {
      const file = await openFile(path, name);
      const entry = await file.stat();
      if (entry.isDirectory()) {
        await file.close();
        throw new VitrinaError('unreadable-file', { file: name });
      }
      // A pipe, such as the shell makes for <(…), can be read only once.
      if (entry.isFile() && !(await startsAsGzip(file))) return openPlain(file, entry.size);
      const stream = () => file.createReadStream({ highWaterMark: READ_BYTES });
      return streamSource(name, stream, options).open();
    },
  };
}

async function openFile(path: string, name: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new VitrinaError(missing ? 'missing-file' : 'unreadable-file', { file: name }, { cause });
  }
}

async function startsAsGzip(file: FileHandle): Promise<boolean> {
  const head = new Uint8Array(2);
  await file.read(head, 0, 2, 0);
  return isGzip(head);
}

function openPlain(file: FileHandle, size: number): OpenSource {
  const hash = createHash('sha256');
  let bytes = 0;
  let digest: string | undefined;
  let buffer = new Uint8Array(Math.min(READ_BYTES, size + 1));
  let atEnd = false;

  async function read(start: number, wanted: number): Promise<Uint8Array> {
    const length = atEnd ? Math.max(0, Math.min(wanted, bytes - start)) : wanted;
    if (buffer.length < length) buffer = new Uint8Array(length);
    const { bytesRead } = await file.read(buffer, 0, length, start);
    return buffer.subarray(0, bytesRead);
  }

  return {
    async *chunks() {
      for (;;) {
        const chunk = await read(bytes, buffer.length);
        atEnd = chunk.length === 0;
        if (atEnd) return;
        bytes += chunk.length;
        hash.update(chunk);
        yield chunk;
      }
    },
    read,
    sha256: async () => {
      digest ??= hash.digest('hex');
      return digest;
    },
    storedBytes: () => bytes,
    close: () => file.close(),
  };
}
