import type { Problem } from './assessment.ts';

/** Takes what is worth saying about an archive as a whole. */
export type TellProblem = (problem: Problem) => void;

/** Something that can be checked: named now, opened when its turn comes. */
export interface Source {
  /** What findings call it: a path as the caller wrote it, `-` for standard input. */
  readonly name: string;
  /** @throws VitrinaError where it cannot be obtained. */
  open(): Promise<OpenSource>;
  /** True where it may be opened any number of times. */
  readonly reopens?: boolean;
  /**
   * What is to be checked in its place, one after the other: the files in an archive, else itself in a
   * form that may be opened. Each must be done with before the next is asked for.
   */
  parts?(tell: TellProblem): AsyncIterable<Source>;
}

/** A source that was read and stays readable. */
export type KeptSource = Pick<OpenSource, 'read' | 'close' | 'descriptor'>;

/** Where a source lies that was read: in a file of its own, or in one of many, which are the same object. */
export interface KeptPlace {
  readonly file: KeptSource;
  readonly start: number;
  readonly length: number;
}

/** An open source: its decoded bytes once from the start, then any part of them again. */
export interface OpenSource {
  /** All decoded bytes in order. Call it once, before the other members. */
  chunks(): AsyncIterable<Uint8Array>;
  /** Bytes from `start`: `length` of them, fewer at the end. Valid until the next call. */
  read(start: number, length: number): Promise<Uint8Array>;
  /** SHA-256 of the decoded bytes in hex; after `chunks` has ended. */
  sha256(): Promise<string>;
  /** Bytes as stored, before decompression; after `chunks` has ended. */
  storedBytes(): number;
  /** A file descriptor that other threads can read the decoded bytes from; absent where there is none. */
  readonly descriptor?: number;
  /** In place of closing it, what it takes to read it again much later; absent where that is all of it. */
  keep?(): Promise<KeptPlace>;
  /** Releases what the source holds; leaves no file behind. */
  close(): Promise<void>;
}

/** SHA-256 in hex, by Web Crypto, which Node and browsers share. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A source over bytes in memory. */
export function bytesSource(name: string, bytes: Uint8Array): Source {
  const open: OpenSource = {
    chunks: () => once(bytes),
    read: async (start, length) => bytes.subarray(start, start + length),
    sha256: () => sha256Hex(bytes),
    storedBytes: () => bytes.length,
    close: async () => {},
  };
  return { name, open: async () => open, reopens: true };
}

/** A source over a `Blob` or a dropped `File`. Its digest needs the whole of it in memory for a moment. */
export function blobSource(name: string, blob: Blob): Source {
  const open: OpenSource = {
    chunks: () => chunksOf(blob),
    read: async (start, length) =>
      new Uint8Array(await blob.slice(start, start + length).arrayBuffer()),
    sha256: async () => sha256Hex(new Uint8Array(await blob.arrayBuffer())),
    storedBytes: () => blob.size,
    close: async () => {},
  };
  return { name, open: async () => open, reopens: true };
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

async function* chunksOf(blob: Blob): AsyncIterable<Uint8Array> {
  const chunkBytes = 4_194_304;
  for (let start = 0; start < blob.size; start += chunkBytes) {
    yield new Uint8Array(await blob.slice(start, start + chunkBytes).arrayBuffer());
  }
}
