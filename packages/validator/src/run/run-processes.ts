import { createKeptInputs, type KeptInputs } from '../processes/kept-inputs.ts';
import { createProcessIndex } from '../processes/process-index.ts';
import {
  createProcessSums,
  type ProcessResults,
  type SavedProcessSums,
  type SumOptions,
} from '../processes/process-sums.ts';
import { type ReadOptions, readIndexed } from '../processes/read-processes.ts';
import {
  createProcessGathering,
  type NotedItem,
  type ProcessGathering,
} from './gather-processes.ts';

/**
 * The processes of a run. As long as no ocid comes twice, each is looked at together with its only
 * item; as soon as one does, all are put together at the end, from items that are read again.
 */
export interface RunProcesses {
  /** Takes the items that this thread has in hand. */
  readonly gathering: ProcessGathering;
  /** The inputs, which stay open or can be opened again as long as the run lasts. */
  readonly inputs: KeptInputs;
  /** How many items are known. */
  readonly items: number;
  /** Takes note of an item that another thread has looked at. */
  note(item: NotedItem): void;
  /** Adds what another thread has summed up; null where it has stopped to. */
  absorb(saved: SavedProcessSums | null): void;
  /** To be called once, when all inputs have been read. */
  finish(): Promise<ProcessResults>;
}

/** How the processes of a run are looked at. */
export interface RunProcessesOptions extends SumOptions, ReadOptions {
  /** Called when an ocid comes for the second time. */
  readonly onRepeated: () => void;
}

/** Starts the processes of a run. */
export function createRunProcesses(options: RunProcessesOptions): RunProcesses {
  const index = createProcessIndex();
  const inputs = createKeptInputs();
  const sums = createProcessSums(options);
  const gathering = createProcessGathering(sums, note);

  function isSolo(): boolean {
    return index.items === index.groups;
  }

  function note({ ocid, ...item }: NotedItem): void {
    const wasSolo = isSolo();
    index.add(ocid, item);
    if (!wasSolo || isSolo()) return;
    gathering.endSolo();
    options.onRepeated();
  }

  return {
    gathering,
    inputs,
    get items() {
      return index.items;
    },
    note,
    absorb(saved) {
      if (saved && isSolo()) sums.absorb(saved);
    },
    async finish() {
      if (isSolo()) return sums.finalise();
      const regrouped = createProcessSums(options);
      const { planFor, fold } = regrouped;
      for await (const process of readIndexed({ index, inputs, planFor }, options)) {
        await fold(process);
      }
      return regrouped.finalise();
    },
  };
}
