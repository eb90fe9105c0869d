import type { KeptSource } from '../source.ts';
import { createReadingOf, createSpool, type Spool, type SpoolFile } from './spool.ts';
import { createWriteBehind, type WriteBehind } from './write-behind.ts';

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
  let opened: Promise<OpenFile> | null = null;
  let openParts = 0;
  let isKept = false;
  let end = 0;
  let isReleased = false;

  async function openFile(): Promise<OpenFile> {
    const file = await createSpool(folder);
    const behind = createWriteBehind(file);
    // All parts that are kept are one: what is remembered of each is its place.
    const kept = { read: createReadingOf(behind), close: closeKept };
    return { file, behind, kept };
  }

  async function closeIfDone(): Promise<void> {
    if (!isReleased || isKept || openParts > 0) return;
    const { file, behind } = (await opened) ?? {};
    behind?.drop();
    await file?.close();
  }

  async function closeKept(): Promise<void> {
    isKept = false;
    await closeIfDone();
  }

  return {
    async open() {
      opened ??= openFile();
      const { behind, kept } = await opened;
      const base = end;
      let length = 0;
      openParts += 1;
      return {
        async append(bytes) {
          await behind.append(bytes, base + length);
          length += bytes.length;
          end = base + length;
        },
        read: (into, start) => behind.read(into, base + start),
        keep() {
          openParts -= 1;
          isKept = true;
          return { file: kept, start: base, length };
        },
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

/** The file, what is not written yet, and how what is kept is read. */
interface OpenFile {
  readonly file: SpoolFile;
  readonly behind: WriteBehind;
  readonly kept: KeptSource;
}
