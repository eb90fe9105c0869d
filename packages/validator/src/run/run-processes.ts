import type { Finding } from '../finding.ts';
import { createKeptInputs, type KeptInputs } from '../processes/kept-inputs.ts';
import { createProcessIndex, type ProcessIndex } from '../processes/process-index.ts';
import {
  createProcessSums,
  type ProcessResults,
  type ProcessSums,
  type SavedProcessSums,
  type SumOptions,
} from '../processes/process-sums.ts';
import { batchGroups, type GroupBatch } from '../processes/read-groups.ts';
import { type ReadOptions, readIndexed } from '../processes/read-processes.ts';
import {
  createProcessGathering,
  type NotedItem,
  type ProcessGathering,
} from './gather-processes.ts';
import { inFlight } from './in-flight.ts';
import { PARTS_IN_FLIGHT } from './parts.ts';
import type { RunningWorkers } from './task.ts';

/**
 * The processes of a run. As long as no ocid comes twice, each is looked at together with its only
 * item; as soon as one does, all are put together at the end, from items that are read again.
 */
export interface RunProcesses {
  /** Takes the items that this thread has in hand. */
  readonly gathering: ProcessGathering;
  /** The inputs, which stay open or can be opened again as long as the run lasts. */
  readonly inputs: KeptInputs;
  /** The items that are known. */
  readonly index: Pick<ProcessIndex, 'items' | 'at' | 'ocidsOf'>;
  /** Takes note of an item that another thread has looked at. */
  note(item: NotedItem): void;
  /** Adds what another thread, or another run, has summed up; null where it has not. */
  absorb(saved: SavedProcessSums | null): Promise<void>;
  /** What was summed up, for another run; null where an ocid has come twice, or there is too much of it. */
  save(): SavedProcessSums | null;
  /**
   * Yields what was found, if that is to be told: process by process in the order in which they first
   * appear, then what they show together. To be called once, when all inputs have been read.
   */
  finish(): AsyncGenerator<readonly Finding[], ProcessResults>;
}

/** How the processes of a run are looked at. */
export interface RunProcessesOptions extends SumOptions, ReadOptions {
  /** Threads to share the work on so many bytes with; null where there are none. */
  readonly threadsFor: (bytes: number) => RunningWorkers | null;
  /** Called when an ocid comes for the second time. */
  readonly onRepeated: () => void;
  /** Whether every finding is to be told. */
  readonly everyFinding: boolean;
}

/** Processes whose sums fit into one text; those of more are put together again. */
const MOST_SAVED = 1_000_000;

/** Starts the processes of a run. */
export function createRunProcesses(options: RunProcessesOptions): RunProcesses {
  const index = createProcessIndex();
  const inputs = createKeptInputs();
  const sums = createProcessSums(options);
  const gathering = createProcessGathering(sums, note);
  let isSumming = true;

  function note({ ocid, ...item }: NotedItem): void {
    index.add(ocid, item);
    if (index.items > index.groups) stopSumming();
  }

  function stopSumming(): void {
    if (!isSumming) return;
    isSumming = false;
    gathering.endSolo();
    options.onRepeated();
  }

  /** False where the threads cannot read all inputs. */
  async function regroupInThreads(threads: RunningWorkers, into: ProcessSums): Promise<boolean> {
    const descriptors = await inputs.descriptors();
    if (descriptors === null) return false;
    const { signal, onProgress, onProblem, available } = options;
    const extensions = available.loaded();
    const changed = new Set<number>();
    const nameOf = ({ first }: GroupBatch): string => inputs.nameOf(first.input);
    const sending = {
      most: threads.size * PARTS_IN_FLIGHT,
      send(batch: GroupBatch) {
        const { groups, first } = batch;
        const place = { name: nameOf(batch), start: first.start };
        return threads.regroup({ kind: 'regroup', groups, descriptors, extensions, ...place });
      },
      signal,
    };
    let bytesDone = 0;
    let items = 0;
    for await (const { task, result } of inFlight(batchGroups(index), sending)) {
      for (const input of result) changed.add(input);
      bytesDone += task.bytes;
      items += task.groups.length;
      const progress = { bytesDone, bytesTotal: index.bytes, items };
      onProgress?.({ input: nameOf(task), stage: 'merging', ...progress });
    }
    for (const saved of await threads.finishRegrouping()) await into.absorb(saved);
    for (const input of changed) {
      onProblem?.({ code: 'input-changed', input: inputs.nameOf(input) });
    }
    return true;
  }

  return {
    gathering,
    inputs,
    index,
    note,
    async absorb(saved) {
      if (saved === null) stopSumming();
      else if (isSumming) await sums.absorb(saved);
    },
    save: () => (index.groups > MOST_SAVED ? null : gathering.save()),
    async *finish() {
      const { everyFinding } = options;
      // What was found in single processes would have had to wait until here, and may be without end.
      const mustReadAgain = everyFinding && sums.hasFindings;
      if (isSumming && !mustReadAgain) return yield* sums.finalise(index.has, everyFinding);
      const regrouped = createProcessSums(options);
      const threads = everyFinding ? null : options.threadsFor(index.bytes);
      const isShared = threads !== null && (await regroupInThreads(threads, regrouped));
      if (isShared) return yield* regrouped.finalise(index.has);
      const { planFor, fold } = regrouped;
      for await (const process of readIndexed({ index, inputs, planFor }, options)) {
        const findings = await fold(process, everyFinding);
        if (findings.length > 0) yield findings;
      }
      return yield* regrouped.finalise(index.has, everyFinding);
    },
  };
}
