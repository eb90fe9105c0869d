import type { Finding } from '../finding.ts';
import type { CheckOptions } from '../options.ts';
import type { InputIndex } from '../read/input-index.ts';
import type { OpenSource, Source } from '../source.ts';
import type { KnownVersion } from '../standard/standard.ts';
import { createBreather } from './breathe.ts';
import type { Crew } from './crew.ts';
import { createDocumentJudge, type DocumentJudge, type DocumentMemory } from './document-judge.ts';
import type { InputTally } from './input-tally.ts';
import type { EarlyJudging } from './judge-early.ts';
import { createItemsJudge } from './judge-items.ts';
import { createReader } from './reader.ts';
import type { Run } from './run.ts';
import type { RunProcesses } from './run-processes.ts';
import { createSharing } from './share-input.ts';

/** An input that has been split, and what judges it. */
export interface InputToJudge {
  readonly run: Run;
  readonly source: Source;
  readonly open: OpenSource;
  readonly index: InputIndex;
  readonly inputIndex: number;
  readonly tally: InputTally;
  readonly options: CheckOptions;
  readonly crew: Crew;
  readonly early: EarlyJudging | null;
  readonly processes: RunProcesses | null;
}

const PROGRESS_DOCUMENTS = 256;

/** Judges the documents of one input, on this thread or with others. */
export async function* judgeInput(input: InputToJudge): AsyncGenerator<readonly Finding[], void> {
  const { run, source, open, index, inputIndex, tally, options, crew, early, processes } = input;
  const { name } = source;
  const reader = createReader(open);
  const memory: DocumentMemory = { bareVersion: null, sawHead: false };
  const { descriptor } = open;
  const workers = descriptor === undefined ? null : crew.forInput(index.bytes);
  const sharing =
    workers && descriptor !== undefined
      ? createSharing({
          run,
          workers,
          index,
          tally,
          options,
          descriptor,
          inputIndex,
          name,
          early,
          processes,
        })
      : null;
  const judge = createDocumentJudge({
    run,
    name,
    inputIndex,
    index,
    reader,
    tally,
    judgeItems: sharing?.judgeItems ?? createItemsJudge(options, index.bytes),
    forced: options.ocdsVersion as KnownVersion | undefined,
    memory,
  });
  yield* sharing?.documents(judge, memory) ?? judgeAlone(input, judge);
}

async function* judgeAlone(
  { source: { name }, index: { documents, bytes }, options: { onProgress, signal } }: InputToJudge,
  judge: DocumentJudge,
): AsyncGenerator<readonly Finding[], void> {
  const breather = createBreather();
  for (let ordinal = 0; ordinal < documents.count; ordinal += 1) {
    signal?.throwIfAborted();
    yield* judge.judge(ordinal);
    if (breather.isDue()) await breather.take();
    if (ordinal % PROGRESS_DOCUMENTS > 0) continue;
    const bytesDone = documents.at(ordinal).end;
    onProgress?.({
      input: name,
      stage: 'checking',
      bytesDone,
      bytesTotal: bytes,
      items: ordinal + 1,
    });
  }
}
