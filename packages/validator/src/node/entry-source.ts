import { crc32 } from 'node:zlib';
import { VitrinaError } from '../errors.ts';
import type { OpenSource, Source } from '../source.ts';
import type { Chunks } from './chunks.ts';
import { decode } from './decode.ts';
import { inflate, inflateAtOnce, isDamage } from './inflate.ts';
import { openSpooled } from './open-spooled.ts';
import type { SharedSpool } from './shared-spool.ts';
import { isZip } from './signatures.ts';
import { createSpool } from './spool.ts';
import type { UnpackMeter } from './unpack-meter.ts';
import type { ZipArchive, ZipEntry } from './zip-archive.ts';

/** An entry of an archive, and what is shared by all of them. */
export interface ArchiveEntry {
  readonly entry: ZipEntry;
  /** True where its bytes are another entry's too. */
  readonly overlaps: boolean;
  readonly archive: ZipArchive;
  /** Reads the archive at a place. */
  readonly readInto: (into: Uint8Array, start: number) => Promise<number>;
  readonly meter: UnpackMeter;
  readonly shared: SharedSpool;
}

const STORED = 0;
const DEFLATED = 8;
const READ_BYTES = 1_048_576;

/** To hand so few to another thread takes longer than to inflate them. */
const SHORT_BYTES = 65_536;

/** A spool of its own lets threads share the entry. */
const LARGE_BYTES = 16_777_216;

/** An entry of an archive under its full name: unpacked and spooled when it is opened. */
export function entrySource(name: string, inArchive: ArchiveEntry, tmpDir?: string): Source {
  return { name, open: () => openEntry(name, inArchive, tmpDir) };
}

async function openEntry(
  name: string,
  { entry, overlaps, archive, readInto, meter, shared }: ArchiveEntry,
  tmpDir: string | undefined,
): Promise<OpenSource> {
  if (overlaps) throw new VitrinaError('overlapping-entry', { file: name });
  if (entry.isEncrypted) throw new VitrinaError('encrypted-entry', { file: name });
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new VitrinaError('unsupported-compression', { file: name });
  }
  const counted = { storedBytes: 0 };
  const stored = readStored(name, { entry, archive, readInto }, counted);
  const unpacked = entry.method === STORED ? stored : inflated(name, entry, stored, meter);
  const { head, chunks } = await decode(name, verified(name, entry, unpacked), meter);
  if (isZip(head)) throw new VitrinaError('nested-zip', { file: name });
  const spooled = { chunks, storedBytes: () => counted.storedBytes, release: () => {} };
  const isSmall = entry.unpackedBytes < LARGE_BYTES;
  const spool = await (isSmall ? shared.open() : createSpool(tmpDir, entry.unpackedBytes));
  return openSpooled(spooled, spool);
}

/** The bytes of an entry as they are stored, counted. */
async function* readStored(
  name: string,
  { entry, archive, readInto }: Pick<ArchiveEntry, 'entry' | 'archive' | 'readInto'>,
  counted: { storedBytes: number },
): Chunks {
  let at = await archive.dataStart(entry).catch((cause: unknown) => {
    throw new VitrinaError('damaged-entry', { file: name }, { cause });
  });
  for (const end = at + entry.storedBytes; at < end; ) {
    const buffer = new Uint8Array(Math.min(READ_BYTES, end - at));
    const bytesRead = await readInto(buffer, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    counted.storedBytes += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function* inflated(
  name: string,
  { storedBytes, unpackedBytes }: ZipEntry,
  stored: Chunks,
  meter: UnpackMeter,
): Chunks {
  const isShort = Math.max(storedBytes, unpackedBytes) <= SHORT_BYTES;
  const metered = meter.stored(stored);
  try {
    yield* meter.unpacked(
      isShort ? inflateAtOnce(metered, unpackedBytes) : inflate(metered, 'raw', unpackedBytes),
    );
  } catch (cause) {
    throw isDamage(cause) ? new VitrinaError('damaged-entry', { file: name }, { cause }) : cause;
  }
}

/** Lets through what the directory of the archive promises, and stops where it turns out a lie. */
async function* verified(name: string, entry: ZipEntry, unpacked: Chunks): Chunks {
  let length = 0;
  let checksum = 0;
  for await (const chunk of unpacked) {
    length += chunk.length;
    if (length > entry.unpackedBytes) break;
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (length !== entry.unpackedBytes || checksum !== entry.crc32) {
    throw new VitrinaError('damaged-entry', { file: name });
  }
}
