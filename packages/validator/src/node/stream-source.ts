import type { Readable } from 'node:stream';
import type { Source, TellProblem } from '../source.ts';
import { archiveSources } from './archive-sources.ts';
import type { Chunks, Peeked } from './chunks.ts';
import { decode } from './decode.ts';
import { failing } from './failing.ts';
import { openSpooled, type Spooled } from './open-spooled.ts';
import { isZip } from './signatures.ts';
import { createSpool, fillSpool } from './spool.ts';
import { type SpoolOptions, unpackLimits } from './spool-options.ts';
import { createUnpackMeter } from './unpack-meter.ts';

/**
 * A source that can be read only once, such as standard input: it is spooled, decoded, while it is
 * split. Gzip and ZIP are recognised by their first bytes.
 */
export function streamSource(
  name: string,
  openStream: () => Readable | Promise<Readable>,
  options: SpoolOptions = {},
): Source {
  return {
    name,
    async open() {
      const { spooled } = await openDecoded(name, await openStream(), options);
      return openSpooled(spooled, await createSpool(options.tmpDir));
    },
    async *parts(tell) {
      const stream = await openStream();
      const opened = await openDecoded(name, stream, options).catch((error: unknown) => ({
        error,
      }));
      if ('error' in opened) {
        yield failing(name, opened.error);
      } else if (isZip(opened.head)) {
        yield* spooledArchive(name, opened.spooled, options, tell);
      } else {
        const { spooled } = opened;
        const openOnce = async () => openSpooled(spooled, await createSpool(options.tmpDir));
        yield { name, open: openOnce };
      }
      stream.destroy();
    },
  };
}

async function openDecoded(
  name: string,
  stream: Readable,
  options: SpoolOptions,
): Promise<Pick<Peeked, 'head'> & { readonly spooled: Spooled }> {
  let storedBytes = 0;
  async function* counted(): Chunks {
    for await (const chunk of stream as Chunks) {
      storedBytes += chunk.length;
      yield chunk;
    }
  }
  const meter = createUnpackMeter(name, unpackLimits(options));
  try {
    const { head, chunks } = await decode(name, counted(), meter);
    const release = () => void stream.destroy();
    return { head, spooled: { chunks, storedBytes: () => storedBytes, release } };
  } catch (error) {
    stream.destroy();
    throw error;
  }
}

/** Archives are read from their end, so that all of one has to be there first. */
async function* spooledArchive(
  name: string,
  { chunks }: Spooled,
  options: SpoolOptions,
  tell: TellProblem,
): AsyncIterable<Source> {
  const spool = await fillSpool(chunks, options.tmpDir).catch((error: unknown) => ({ error }));
  if ('error' in spool) {
    yield failing(name, spool.error);
    return;
  }
  try {
    yield* archiveSources(name, spool.file, options, tell);
  } finally {
    await spool.close();
  }
}
