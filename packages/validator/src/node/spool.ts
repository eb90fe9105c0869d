import { randomUUID } from 'node:crypto';
import { type FileHandle, open, statfs, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VitrinaError } from '../errors.ts';
import type { KeptPlace, KeptSource } from '../source.ts';
import { removeAbandoned, SPOOL_ENDING, SPOOL_START } from './abandoned-spools.ts';
import type { Chunks } from './chunks.ts';
import { createPoliteReader } from './read-at.ts';

/** A private temporary file that takes bytes in order and gives any part back. */
export interface Spool {
  /** What other threads read it by; absent where it is a part of a file. */
  readonly descriptor?: number;
  /** Adds bytes at the end, or writes them at a place. */
  append(bytes: Uint8Array, at?: number): Promise<void>;
  read(into: Uint8Array, start: number): Promise<number>;
  /** In place of closing it, where it is a part of a file that others are kept in too. */
  keep?(): KeptPlace;
  close(): Promise<void>;
}

/** A spool that has a file to itself. */
export interface SpoolFile extends Spool {
  readonly file: FileHandle;
}

/** What is left free for others on the disk, and how much is written before it is looked at again. */
const KEPT_FREE_BYTES = 67_108_864;

/**
 * Opens a spool in `folder` for at least `expectedBytes`. Where the system allows it, the file has no
 * name from the start, so that not even a killed process leaves it behind.
 * @throws VitrinaError `no-space` when there is no room, now or later.
 */
export async function createSpool(
  folder: string = tmpdir(),
  expectedBytes: number = 0,
): Promise<SpoolFile> {
  if (expectedBytes > 0) await requireSpace(folder, expectedBytes);
  const path = join(folder, `${SPOOL_START}${process.pid}-${randomUUID()}${SPOOL_ENDING}`);
  const file = await open(path, 'wx+', 0o600);
  const unlinked = await unlink(path).then(
    () => true,
    () => false,
  );
  // A system that keeps the names of open files may have names that killed processes left.
  if (!unlinked) await removeAbandoned(folder);
  let length = 0;
  let lookAgainAt = KEPT_FREE_BYTES;
  return {
    file,
    descriptor: file.fd,
    append: async (bytes, at = length) => {
      await writeFully(file, bytes, at, folder);
      length = Math.max(length, at + bytes.length);
      if (length < lookAgainAt) return;
      lookAgainAt = length + KEPT_FREE_BYTES;
      await requireSpace(folder, KEPT_FREE_BYTES);
    },
    read: createPoliteReader(file.fd),
    close: async () => {
      await file.close();
      if (!unlinked) await unlink(path);
    },
  };
}

/** How a spool is read that nothing else is known of: into a buffer for each reading. */
export function createReadingOf({ read }: Pick<Spool, 'read'>): KeptSource['read'] {
  return async (start, wanted) => {
    const buffer = new Uint8Array(Math.max(0, wanted));
    return buffer.subarray(0, await read(buffer, start));
  };
}

/** A spool with all that comes, which is gone again if not all of it could be had. */
export async function fillSpool(chunks: Chunks, folder: string | undefined): Promise<SpoolFile> {
  const spool = await createSpool(folder);
  try {
    for await (const chunk of chunks) await spool.append(chunk);
    return spool;
  } catch (error) {
    await spool.close();
    throw error;
  }
}

async function requireSpace(folder: string, bytes: number): Promise<void> {
  // Not every file system can say how full it is.
  const system = await statfs(folder).catch(() => null);
  const freeBytes = system ? system.bavail * system.bsize : Number.POSITIVE_INFINITY;
  if (freeBytes < bytes) throw new VitrinaError('no-space', { folder });
}

async function writeFully(
  file: FileHandle,
  bytes: Uint8Array,
  position: number,
  folder: string,
): Promise<void> {
  try {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
      done += bytesWritten;
    }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const full = code === 'ENOSPC' || code === 'EDQUOT';
    throw full ? new VitrinaError('no-space', { folder }, { cause }) : cause;
  }
}
