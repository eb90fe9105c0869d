import type { OpenSource } from '../source.ts';
import { STATE_START } from './state-header.ts';

/** A source of which the first bytes are known. */
export interface KnownSource {
  readonly isState: boolean;
  /** The source, to be used in place of the one that was given. */
  readonly open: OpenSource;
}

const start = new TextEncoder().encode(STATE_START);

/** Finds out whether an open source, of which nothing was read yet, is a state. */
export async function lookAhead(open: OpenSource): Promise<KnownSource> {
  const iterator = open.chunks()[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let known = 0;
  let isState = true;
  while (isState && known < start.length) {
    const { done, value } = await iterator.next();
    if (done) break;
    const wanted = start.subarray(known, known + value.length);
    isState = wanted.every((byte, at) => value[at] === byte);
    known += wanted.length;
    // The next chunk may overwrite what does not decide it.
    first.push(isState && known < start.length ? value.slice() : value);
  }
  return {
    isState: isState && known === start.length,
    open: { ...open, chunks: () => whole(first, iterator) },
  };
}

async function* whole(
  first: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncIterable<Uint8Array> {
  try {
    yield* first;
    for (;;) {
      const { done, value } = await rest.next();
      if (done) return;
      yield value;
    }
  } finally {
    await rest.return?.();
  }
}
