import { createHash } from 'node:crypto';
import type { KeptPlace, OpenSource } from '../source.ts';
import type { Chunks } from './chunks.ts';
import { createReadingOf, type Spool } from './spool.ts';

/** What is spooled while it is split. */
export interface Spooled {
  /** The decoded bytes. */
  readonly chunks: Chunks;
  /** Bytes as stored that were read so far. */
  readonly storedBytes: () => number;
  /** Ends the reading. */
  readonly release: () => void | Promise<void>;
}

/** Opens what gives its bytes once: they are kept in a spool for every further reading. */
export async function openSpooled(
  { chunks, storedBytes, release }: Spooled,
  spool: Spool,
): Promise<OpenSource> {
  const hash = createHash('sha256');
  let bytes = 0;
  let digest: string | undefined;
  let buffer = new Uint8Array(0);

  async function take(chunk: Uint8Array): Promise<void> {
    hash.update(chunk);
    await spool.append(chunk);
    bytes += chunk.length;
  }

  return {
    chunks: () => passOn(chunks, take),
    async read(start, wanted) {
      // Archives may hold many small files, each with a buffer of its own.
      const length = Math.max(0, Math.min(wanted, bytes - start));
      if (buffer.length < length) buffer = new Uint8Array(length);
      const bytesRead = await spool.read(buffer.subarray(0, length), start);
      return buffer.subarray(0, bytesRead);
    },
    sha256: async () => {
      digest ??= hash.digest('hex');
      return digest;
    },
    storedBytes,
    ...(spool.descriptor === undefined ? {} : { descriptor: spool.descriptor }),
    async keep() {
      await release();
      return spool.keep?.() ?? keepSpool(spool, bytes);
    },
    async close() {
      await release();
      await spool.close();
    },
  };
}

async function* passOn(chunks: Chunks, take: (chunk: Uint8Array) => Promise<void>): Chunks {
  for await (const chunk of chunks) {
    await take(chunk);
    yield chunk;
  }
}

/** Holds nothing but the spool. */
function keepSpool(spool: Spool, length: number): KeptPlace {
  const { descriptor, close } = spool;
  const withDescriptor = descriptor === undefined ? {} : { descriptor };
  return { file: { read: createReadingOf(spool), ...withDescriptor, close }, start: 0, length };
}
