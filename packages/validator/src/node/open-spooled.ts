import { createHash } from 'node:crypto';
import type { OpenSource } from '../source.ts';
import type { Chunks } from './chunks.ts';
import { createSpool } from './spool.ts';

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
  tmpDir: string | undefined,
  expectedBytes?: number,
): Promise<OpenSource> {
  const spool = await createSpool(tmpDir, expectedBytes);
  const hash = createHash('sha256');
  let bytes = 0;
  let digest: string | undefined;
  let buffer = new Uint8Array(0);
  return {
    async *chunks() {
      for await (const chunk of chunks) {
        hash.update(chunk);
        await spool.append(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    },
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
    descriptor: spool.file.fd,
    rest() {
      buffer = new Uint8Array(0);
    },
    async close() {
      await release();
      await spool.close();
    },
  };
}
