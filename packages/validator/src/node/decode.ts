import { VitrinaError } from '../errors.ts';
import { type Chunks, type Peeked, peek } from './chunks.ts';
import { inflate, isDamage } from './inflate.ts';
import { isGzip, SIGNATURE_BYTES } from './signatures.ts';
import type { UnpackMeter } from './unpack-meter.ts';

/**
 * Inflates what begins as gzip does, and leaves alone what does not.
 * @throws VitrinaError `damaged-gzip`, `unpacks-too-much`; now for the beginning, later for the rest.
 */
export async function decode(name: string, chunks: Chunks, meter: UnpackMeter): Promise<Peeked> {
  const stored = await peek(chunks, SIGNATURE_BYTES);
  if (!isGzip(stored.head)) return stored;
  return peek(meter.unpacked(gunzip(name, meter.stored(stored.chunks))), SIGNATURE_BYTES);
}

async function* gunzip(name: string, chunks: Chunks): Chunks {
  try {
    yield* inflate(chunks, 'gzip');
  } catch (cause) {
    throw isDamage(cause) ? new VitrinaError('damaged-gzip', { file: name }, { cause }) : cause;
  }
}
