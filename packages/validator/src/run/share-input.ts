import type { Finding } from '../finding.ts';
import type { CheckOptions } from '../options.ts';
import { sliceIndex, sliceItems } from '../read/index-slice.ts';
import type { InputIndex, ItemArray } from '../read/input-index.ts';
import type { DocumentJudge, DocumentMemory } from './document-judge.ts';
import { inFlight } from './in-flight.ts';
import type { InputTally } from './input-tally.ts';
import type { EarlyJudging, EarlyResults } from './judge-early.ts';
import { findDuplicates, type ItemsContext, type JudgeItems } from './judge-items.ts';
import type { UnitFinding } from './judge-unit.ts';
import { PART_BYTES, PARTS_IN_FLIGHT, type Part, partFrom, type RowAt } from './parts.ts';
import { createRepeatedItems } from './repeated-items.ts';
import type { Run } from './run.ts';
import type { RunProcesses } from './run-processes.ts';
import type { RunningWorkers, Task, TaskResult } from './task.ts';

/** Cuts an input into parts for other threads, and puts together in order what they say. */
export interface Sharing {
  readonly judgeItems: JudgeItems;
  documents(judge: DocumentJudge, memory: DocumentMemory): AsyncGenerator<readonly Finding[], void>;
}

/** An input, and the threads to share it with. */
export interface SharedInput {
  readonly run: Run;
  readonly workers: RunningWorkers;
  readonly index: InputIndex;
  readonly tally: InputTally;
  readonly options: CheckOptions;
  readonly descriptor: number;
  readonly inputIndex: number;
  readonly name: string;
  /** What was judged while the input was split. */
  readonly early: EarlyJudging | null;
  readonly processes: RunProcesses | null;
}

/** Makes the sharing of one input. */
export function createSharing(shared: SharedInput): Sharing {
  const { run, workers, index, tally, options, descriptor, inputIndex, name, early, processes } =
    shared;
  const { documents, items } = index;
  const { partBytes = PART_BYTES } = workers;
  const part = { descriptor, inputIndex, name };

  async function* inOrder(
    tasks: Iterable<Task> | AsyncIterable<Task>,
    eachResult: (result: TaskResult) => void = () => {},
    earlyResults: EarlyResults = [],
  ): AsyncGenerator<readonly Finding[], void> {
    const judged = [...earlyResults];
    const sending = {
      most: workers.size * PARTS_IN_FLIGHT,
      send: (task: Task) => judged.shift() ?? workers.judge(task),
      signal: options.signal,
    };
    for await (const { task, result } of inFlight(tasks, sending)) {
      eachResult(result);
      tally.absorb(result.content);
      for (const item of result.noted) processes?.note(item);
      const bytesDone = task.start + task.length;
      const progress = { input: name, bytesDone, bytesTotal: index.bytes };
      options.onProgress?.({ stage: 'checking', ...progress, items: task.from + task.count });
      yield run.absorb(result);
    }
  }

  function* parts(first: number, end: number, rowAt: RowAt): Generator<Part> {
    for (let from = first; ; ) {
      const next = partFrom(from, end, rowAt, partBytes, false);
      if (next === null) return;
      yield next;
      from += next.count;
    }
  }

  function* itemTasks(
    { plan, origin, prefix }: ItemsContext,
    { key, firstItem, itemCount }: ItemArray,
  ): Generator<Task> {
    const rowAt = (position: number) => {
      const { start, length } = items.at(firstItem + position);
      return { start, end: start + length };
    };
    for (const { from, count, ...range } of parts(0, itemCount, rowAt)) {
      yield {
        kind: 'items',
        ...part,
        ...range,
        plan: plan.name,
        extensions: run.extensions.loaded(),
        firstUnit: run.reserveUnits(count),
        array: { key, firstItem },
        from,
        count,
        items: sliceItems(items, firstItem + from, count),
        origin,
        prefix,
      };
    }
  }

  async function* documentTasks(
    first: number,
    end: number,
    judge: DocumentJudge,
  ): AsyncGenerator<Task> {
    for (const { from, count, ...range } of parts(first, end, documents.at)) {
      let units = count;
      let hasBare = false;
      for (let ordinal = from; ordinal < from + count; ordinal += 1) {
        const { itemCount, arrays } = documents.at(ordinal);
        units += itemCount;
        hasBare ||= arrays.length === 0;
        if (options.loadExtension) await judge.loadExtensions(ordinal);
      }
      yield {
        kind: 'documents',
        ...part,
        ...range,
        extensions: run.extensions.loaded(),
        firstUnit: run.reserveUnits(units),
        from,
        count,
        index: sliceIndex(index, from, count),
        bareVersion: hasBare && !options.ocdsVersion ? await judge.bareVersion() : null,
      };
    }
  }

  /** Packages that are worth several parts are judged item by item. */
  function isLarge(ordinal: number): boolean {
    const { start, end, itemCount } = documents.at(ordinal);
    return itemCount > 1 && end - start > partBytes;
  }

  return {
    async *judgeItems(context, { arrays }) {
      const ofArrays: UnitFinding[] = [];
      for (const array of arrays) {
        const repeated = createRepeatedItems(array.key);
        const addIdentities = ({ identities }: TaskResult) => {
          for (const [identity, ordinal] of identities) repeated.add(identity, ordinal);
        };
        const results = early?.claim(context, array);
        yield* inOrder(itemTasks(context, array), addIdentities, results);
        for (const finding of await findDuplicates(context, array.key, repeated)) {
          ofArrays.push(finding);
        }
      }
      return ofArrays;
    },
    async *documents(judge, memory) {
      let ordinal = 0;
      while (ordinal < documents.count) {
        // The first document with a head speaks for the input: which it is, only this thread knows.
        if (!memory.sawHead || isLarge(ordinal)) {
          yield* judge.judge(ordinal);
          // Early parts are of the first document, or of none.
          await early?.end();
          ordinal += 1;
          continue;
        }
        let end = ordinal + 1;
        while (end < documents.count && !isLarge(end)) end += 1;
        yield* inOrder(documentTasks(ordinal, end, judge));
        ordinal = end;
      }
    },
  };
}
