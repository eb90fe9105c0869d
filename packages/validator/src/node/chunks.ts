/** Bytes that come piece by piece, once. */
export type Chunks = AsyncIterable<Uint8Array>;

/** The first bytes of something, and the whole of it. */
export interface Peeked {
  /** At least as many bytes as were asked for; fewer only where there are no more. */
  readonly head: Uint8Array;
  readonly chunks: Chunks;
}

/** Looks at the first `length` bytes. What was given may not be read any more, only what comes back. */
export async function peek(chunks: Chunks, length: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < length) {
    const { done, value } = await iterator.next();
    if (done) break;
    head = head.length === 0 ? value : Buffer.concat([head, value]);
  }
  return { head, chunks: whole(head, iterator) };
}

async function* whole(head: Uint8Array, rest: AsyncIterator<Uint8Array>): Chunks {
  try {
    if (head.length > 0) yield head;
    for (;;) {
      const { done, value } = await rest.next();
      if (done) return;
      yield value;
    }
  } finally {
    await rest.return?.();
  }
}
