import type { InputSummary } from '../assessment.ts';
import type { Finding } from '../finding.ts';
import type { CheckOptions } from '../options.ts';
import type { InputIndex } from '../read/input-index.ts';
import { parseRoot } from '../read/root-path.ts';
import { createRootSplitter } from '../read/root-splitter.ts';
import { createSplitter } from '../read/split.ts';
import type { OpenSource, Source } from '../source.ts';
import type { Crew } from './crew.ts';
import { findDocuments } from './find-documents.ts';
import { createInputTally } from './input-tally.ts';
import { judgeInput } from './judge-input.ts';
import type { Run } from './run.ts';
import { summarise } from './summarise-input.ts';
import { unobtained } from './unobtained.ts';

/** Checks one input: splits it, judges its documents, and says what it was. Yields worded findings. */
export async function* assessInput(
  run: Run,
  source: Source,
  inputIndex: number,
  options: CheckOptions,
  crew: Crew,
): AsyncGenerator<readonly Finding[], InputSummary> {
  let open: OpenSource;
  try {
    open = await source.open();
  } catch (error) {
    return unobtained(source, error);
  }
  try {
    const { limit, root, signal } = options;
    const { limits } = run;
    const isRootGiven = root !== undefined;
    const whole = await split(source, open, options, crew);
    const search = { limits, limit, isRootGiven, signal };
    const found = await findDocuments(open, whole, search);
    const { index, hasOcds } = found;
    const tally = createInputTally();
    if (hasOcds) {
      yield* judgeInput({ run, source, open, index, inputIndex, tally, options, crew });
    }
    return await summarise(source, open, found, tally.summary(), isRootGiven);
  } catch (error) {
    return unobtained(source, error);
  } finally {
    await open.close();
  }
}

async function split(
  { name }: Source,
  open: OpenSource,
  { onProgress, signal, limit, root }: CheckOptions,
  crew: Crew,
): Promise<InputIndex> {
  const path = root === undefined ? null : parseRoot(root);
  const splitter = path ? createRootSplitter(path, limit) : createSplitter(limit);
  let bytesDone = 0;
  for await (const chunk of open.chunks()) {
    signal?.throwIfAborted();
    splitter.push(chunk);
    bytesDone += chunk.length;
    // Threads start while the rest is split, as soon as it is clear that they will be needed.
    if (open.descriptor !== undefined) crew.forInput(bytesDone);
    onProgress?.({ input: name, stage: 'reading', bytesDone, items: 0 });
    if (splitter.isFull()) break;
  }
  return splitter.end();
}
