import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VitrinaError } from '../errors.ts';

/** A private temporary file that takes bytes in order and gives any part back. */
export interface Spool {
  append(bytes: Uint8Array): Promise<void>;
  read(into: Uint8Array, start: number): Promise<number>;
  close(): Promise<void>;
}

/**
 * Opens a spool in `folder`. Where the system allows it, the file has no name from the start, so that
 * not even a killed process leaves it behind.
 * @throws VitrinaError `no-space` when the disk is full.
 */
export async function createSpool(folder: string = tmpdir()): Promise<Spool> {
  const path = join(folder, `vitrina-${randomUUID()}.spool`);
  const file = await open(path, 'wx+', 0o600);
  const unlinked = await unlink(path).then(
    () => true,
    () => false,
  );
  let length = 0;
  return {
    append: async (bytes) => {
      await writeFully(file, bytes, length, folder);
      length += bytes.length;
    },
    read: async (into, start) => (await file.read(into, 0, into.length, start)).bytesRead,
    close: async () => {
      await file.close();
      if (!unlinked) await unlink(path);
    },
  };
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
    const full = (cause as NodeJS.ErrnoException).code === 'ENOSPC';
    throw full ? new VitrinaError('no-space', { folder }, { cause }) : cause;
  }
}
