import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { OpenSource } from '../source.ts';
import type { Chunks } from './chunks.ts';
import { createPoliteReader } from './read-at.ts';

/** Reads of this size run at the speed of the page cache; the default of 64 kB does not. */
export const READ_BYTES = 1_048_576;

/** Opens a file in place. The file itself stays open when the source is closed. */
export async function openFile(file: FileHandle): Promise<OpenSource> {
  const { size } = await file.stat();
  const readInto = createPoliteReader(file.fd);
  const hash = createHash('sha256');
  let bytes = 0;
  let digest: string | undefined;
  let buffer = new Uint8Array(Math.min(READ_BYTES, size + 1));
  let atEnd = false;

  async function read(start: number, wanted: number): Promise<Uint8Array> {
    const length = atEnd ? Math.max(0, Math.min(wanted, bytes - start)) : wanted;
    if (buffer.length < length) buffer = new Uint8Array(length);
    return buffer.subarray(0, await readInto(buffer.subarray(0, length), start));
  }

  async function next(): Promise<Uint8Array | null> {
    const chunk = await read(bytes, buffer.length);
    atEnd = chunk.length === 0;
    if (atEnd) return null;
    bytes += chunk.length;
    hash.update(chunk);
    return chunk;
  }

  return {
    chunks: () => untilNull(next),
    read,
    sha256: async () => {
      digest ??= hash.digest('hex');
      return digest;
    },
    storedBytes: () => bytes,
    descriptor: file.fd,
    close: async () => {},
  };
}

async function* untilNull(next: () => Promise<Uint8Array | null>): Chunks {
  for (let chunk = await next(); chunk !== null; chunk = await next()) yield chunk;
}
