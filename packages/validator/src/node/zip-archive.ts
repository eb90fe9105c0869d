import type { FileHandle } from 'node:fs/promises';
import {
  type Entry,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  RandomAccessReader,
} from 'yauzl';
import { readAt } from './read-at.ts';

/** What the directory of an archive says about one file in it, true or not. */
export interface ZipEntry {
  /** With slashes; may hold anything, `..` included, for nothing is written under it. */
  readonly name: string;
  readonly isEncrypted: boolean;
  /** How it is compressed, as a number of the format: 0 not at all, 8 deflate. */
  readonly method: number;
  readonly storedBytes: number;
  readonly unpackedBytes: number;
  readonly crc32: number;
  /** Where the entry begins in the archive, and the least offset that can be behind it. */
  readonly start: number;
  readonly end: number;
}

/** An archive whose directory could be found. */
export interface ZipArchive {
  /** All entries in the order of the directory, folders included. Throws where it is damaged. */
  entries(): AsyncIterable<ZipEntry>;
  /** Offset of the first byte of an entry's stored data. Throws where the entry is none. */
  dataStart(entry: ZipEntry): Promise<number>;
}

const LOCAL_HEADER_BYTES = 30;

/** A directory is read in two small pieces for each entry. */
const DIRECTORY_WINDOW_BYTES = 65_536;

/** Opens the archive that a file is. The file stays the caller's. Throws where it is no archive. */
export async function openZip(file: FileHandle): Promise<ZipArchive> {
  // Sizes are compared with what is really there, and names are never used as paths.
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
  const { size } = await file.stat();
  const open = (windowBytes: number) =>
    fromRandomAccessReaderPromise(createWindowReader(file.fd, windowBytes), size, options);
  const reader = await open(LOCAL_HEADER_BYTES);
  return {
    async *entries() {
      const listing = await open(DIRECTORY_WINDOW_BYTES);
      for await (const entry of listing.eachEntry()) yield describe(entry);
    },
    async dataStart({ start, storedBytes }) {
      const entry = { relativeOffsetOfLocalHeader: start, compressedSize: storedBytes } as Entry;
      return (await reader.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart;
    },
  };
}

function describe(entry: Entry): ZipEntry {
  const start = entry.relativeOffsetOfLocalHeader;
  return {
    name: nameOf(entry),
    isEncrypted: entry.isEncrypted(),
    method: entry.compressionMethod,
    storedBytes: entry.compressedSize,
    unpackedBytes: entry.uncompressedSize,
    crc32: entry.crc32,
    start,
    end: start + LOCAL_HEADER_BYTES + entry.fileNameLength + entry.compressedSize,
  };
}

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

/** Reads a file by whole windows, on this thread: what is read next is mostly in the one that is there. */
function createWindowReader(descriptor: number, windowBytes: number): RandomAccessReader {
  const window = Buffer.alloc(windowBytes);
  let start = 0;
  let length = 0;

  function read(into: Buffer, at: number, wanted: number, position: number): number {
    if (wanted > windowBytes) return readAt(descriptor, into.subarray(at, at + wanted), position);
    if (position < start || position + wanted > start + length) {
      length = readAt(descriptor, window, position);
      start = position;
    }
    return window.copy(into, at, position - start, Math.min(length, position - start + wanted));
  }

  return Object.assign(new Reader(), {
    read(into: Buffer, at: number, wanted: number, position: number, done: ReadDone) {
      let bytesRead = 0;
      let failure: Error | null = null;
      try {
        bytesRead = read(into, at, wanted, position);
      } catch (error) {
        failure = error as Error;
      }
      done(failure, bytesRead);
    },
  });
}

/** Its types lack that it can be made, and that readers say how much they have read. */
const Reader = RandomAccessReader as unknown as new () => RandomAccessReader;
type ReadDone = (error: Error | null, bytesRead?: number) => void;
