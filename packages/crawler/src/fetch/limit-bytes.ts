import { FetchFault } from './fetch-fault.ts';

/** Passes chunks on until they exceed `maximum` bytes. @throws FetchFault `too-large` */
export async function* limitBytes(
  chunks: AsyncIterable<Uint8Array>,
  maximum: number,
): AsyncGenerator<Uint8Array, void> {
  let total = 0;
  for await (const chunk of chunks) {
    total += chunk.length;
    if (total > maximum) throw new FetchFault('too-large', String(maximum));
    yield chunk;
  }
}
