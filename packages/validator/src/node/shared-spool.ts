import { createSpool, type Spool, type SpoolFile } from './spool.ts';

/**
 * One file for what many small inputs unpack to, one behind the other: an open file for each of them
 * would be too many.
 */
export interface SharedSpool {
  /** A part of the file, behind all others. It must be filled before the next is opened. */
  open(): Promise<Spool>;
  /** Says that no part will be opened any more: the file goes with the last of them. */
  release(): Promise<void>;
}

/** Makes one in a folder; there is no file before it is needed. */
export function createSharedSpool(folder: string | undefined): SharedSpool {
  let file: Promise<SpoolFile> | null = null;
  let openParts = 0;
  let end = 0;
  let isReleased = false;

  async function closeIfDone(): Promise<void> {
    if (isReleased && openParts === 0) await (await file)?.close();
  }

  return {
    async open() {
      file ??= createSpool(folder);
      const { append, read } = await file;
      const base = end;
      let length = 0;
      openParts += 1;
      return {
        async append(bytes) {
          await append(bytes, base + length);
          length += bytes.length;
          end = base + length;
        },
        read: (into, start) => read(into, base + start),
        async close() {
          // The place of the last is free for the next.
          if (end === base + length) end = base;
          openParts -= 1;
          await closeIfDone();
        },
      };
    },
    async release() {
      isReleased = true;
      await closeIfDone();
    },
  };
}
