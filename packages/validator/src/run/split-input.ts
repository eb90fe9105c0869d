import type { CheckOptions } from '../options.ts';
import type { InputIndex } from '../read/input-index.ts';
import { parseRoot } from '../read/root-path.ts';
import { createRootSplitter } from '../read/root-splitter.ts';
import { createSplitter, type Splitter } from '../read/split.ts';
import type { OpenSource, Source } from '../source.ts';

/** What splitting obeys. */
export type SplitOptions = Pick<CheckOptions, 'onProgress' | 'signal' | 'limit' | 'root'>;

/** Reads an open source from the start, telling after each chunk how far it is. */
export async function splitInput(
  { name }: Source,
  open: OpenSource,
  { onProgress, signal, limit, root }: SplitOptions,
  eachChunk?: (bytesDone: number, splitter: Splitter) => Promise<void>,
): Promise<InputIndex> {
  const path = root === undefined ? null : parseRoot(root);
  const splitter = path ? createRootSplitter(path, limit) : createSplitter(limit);
  let bytesDone = 0;
  for await (const chunk of open.chunks()) {
    signal?.throwIfAborted();
    splitter.push(chunk);
    bytesDone += chunk.length;
    await eachChunk?.(bytesDone, splitter);
    onProgress?.({ input: name, stage: 'reading', bytesDone, items: 0 });
    if (splitter.isFull()) break;
  }
  return splitter.end();
}
