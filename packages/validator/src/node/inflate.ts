import { createGunzip, createInflateRaw, inflateRawSync } from 'node:zlib';
import { type Chunks, peek } from './chunks.ts';

/** The default of 16 kB makes inflating nearly four times slower. */
const INFLATE_CHUNK_BYTES = 1_048_576;
const LEAST_CHUNK_BYTES = 1024;

/**
 * Inflates gzip, or deflate without its header, to about `expectedBytes`. Throws what `isDamage` knows
 * where it is damaged.
 */
export async function* inflate(
  chunks: Chunks,
  form: 'gzip' | 'raw',
  expectedBytes: number = INFLATE_CHUNK_BYTES,
): Chunks {
  const chunkSize = Math.max(LEAST_CHUNK_BYTES, Math.min(expectedBytes, INFLATE_CHUNK_BYTES));
  const options = { chunkSize };
  const inflater = form === 'gzip' ? createGunzip(options) : createInflateRaw(options);
  const feeding = (async () => {
    for await (const chunk of chunks) {
      if (!inflater.write(chunk)) {
        await new Promise<void>((resolve) => {
          const goOn = (): void => {
            inflater.off('drain', goOn).off('close', goOn);
            resolve();
          };
          inflater.on('drain', goOn).on('close', goOn);
        });
      }
      if (inflater.destroyed) return;
    }
    inflater.end();
  })();
  feeding.catch((cause: Error) => inflater.destroy(cause));
  try {
    yield* inflater as Chunks;
    await feeding;
  } finally {
    inflater.destroy();
  }
}

/** Inflates few bytes at once, on this thread, as raw deflate; throws as `inflate` does. */
export async function* inflateAtOnce(chunks: Chunks, expectedBytes: number): Chunks {
  const { head: stored } = await peek(chunks, Number.POSITIVE_INFINITY);
  const chunkSize = Math.max(LEAST_CHUNK_BYTES, expectedBytes);
  yield inflateRawSync(stored, { chunkSize, maxOutputLength: chunkSize });
}

/** True for what zlib says of damaged data. */
export function isDamage(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && (code.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE');
}
