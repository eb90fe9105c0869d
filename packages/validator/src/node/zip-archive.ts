import type { FileHandle } from 'node:fs/promises';
import { type Entry, fromFdPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';

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

/** Opens the archive that a file is. The file stays the caller's. Throws where it is no archive. */
export async function openZip(file: FileHandle): Promise<ZipArchive> {
  // Sizes are compared with what is really there, and names are never used as paths.
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
  const reader: ZipFile = await fromFdPromise(file.fd, options);
  return {
    async *entries() {
      const listing = await fromFdPromise(file.fd, options);
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
