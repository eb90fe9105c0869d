import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { VitrinaError } from '../errors.ts';
import type { OpenSource, Source } from '../source.ts';
import { createSpool } from './spool.ts';

/** The default of 16 kB makes inflating nearly four times slower. */
const INFLATE_CHUNK_BYTES = 1_048_576;

/** Where and how a stream is kept for its second reading. */
export interface SpoolOptions {
  /** Folder of the temporary file; the system's. */
  readonly tmpDir?: string | undefined;
}

/**
 * A source that can be read only once, such as standard input: it is spooled, decoded, while it is
 * split. Gzip is recognised by its first bytes.
 */
export function streamSource(
  name: string,
  openStream: () => Readable | Promise<Readable>,
  { tmpDir }: SpoolOptions = {},
): Source {
  return { name, open: async () => openSpooled(name, await openStream(), tmpDir) };
}

async function openSpooled(
  name: string,
  stream: Readable,
  tmpDir: string | undefined,
): Promise<OpenSource> {
  const spool = await createSpool(tmpDir);
  const hash = createHash('sha256');
  let storedBytes = 0;
  let digest: string | undefined;
  let buffer = new Uint8Array(0);

  async function* stored(): AsyncIterable<Uint8Array> {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      storedBytes += chunk.length;
      yield chunk;
    }
  }

  return {
    async *chunks() {
      for await (const chunk of decode(name, stored())) {
        hash.update(chunk);
        await spool.append(chunk);
        yield chunk;
      }
    },
    async read(start, length) {
      if (buffer.length < length) buffer = new Uint8Array(length);
      const bytesRead = await spool.read(buffer.subarray(0, length), start);
      return buffer.subarray(0, bytesRead);
    },
    sha256: async () => {
      digest ??= hash.digest('hex');
      return digest;
    },
    storedBytes: () => storedBytes,
    async close() {
      stream.destroy();
      await spool.close();
    },
  };
}

/** True where bytes begin as a gzip member does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

async function* decode(name: string, chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = await iterator.next();
  while (!head.done && head.value.length < 2) {
    const more = await iterator.next();
    if (more.done) break;
    head = { done: false, value: Buffer.concat([head.value, more.value]) };
  }
  if (head.done) return;
  const first: Uint8Array = head.value;
  const whole = (async function* () {
    yield first;
    yield* { [Symbol.asyncIterator]: () => iterator };
  })();
  if (isGzip(first)) yield* inflate(name, whole);
  else yield* whole;
}

async function* inflate(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: INFLATE_CHUNK_BYTES });
  const feeding = (async () => {
    for await (const chunk of chunks) {
      if (!gunzip.write(chunk)) {
        await new Promise<void>((resolve) => {
          gunzip.once('drain', resolve);
          gunzip.once('close', resolve);
        });
      }
      if (gunzip.destroyed) return;
    }
    gunzip.end();
  })();
  feeding.catch((cause: Error) => gunzip.destroy(cause));
  try {
    yield* gunzip as AsyncIterable<Uint8Array>;
    await feeding;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    if (code.startsWith('Z_')) throw new VitrinaError('damaged-gzip', { file: name }, { cause });
    throw cause;
  } finally {
    gunzip.destroy();
  }
}
