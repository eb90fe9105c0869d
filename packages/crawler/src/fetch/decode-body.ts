import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchFault } from './fetch-fault.ts';

const DECODERS: ReadonlyMap<string, () => Transform> = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

const MOST_ENCODINGS = 2;

/**
 * Undoes the encodings that a `content-encoding` header names. How much comes out is for the caller
 * to limit: it is decoded as it is read.
 * @throws FetchFault `damaged-body` for an encoding that we do not know, or too many.
 */
export function decodeBody(
  body: AsyncIterable<Uint8Array>,
  contentEncoding = '',
): AsyncIterable<Uint8Array> {
  const names = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  const decoders = names.flatMap((name) => DECODERS.get(name) ?? []);
  if (decoders.length < names.length || names.length > MOST_ENCODINGS) {
    throw new FetchFault('damaged-body', contentEncoding);
  }
  return decoders.reduceRight((bytes, create) => passThrough(bytes, create()), body);
}

async function* passThrough(
  input: AsyncIterable<Uint8Array>,
  decoder: Transform,
): AsyncIterable<Uint8Array> {
  const feeding = pipeline(input, decoder);
  // Its faults also come out of the decoder, where they are met.
  feeding.catch(() => {});
  yield* decoder as AsyncIterable<Uint8Array>;
}
