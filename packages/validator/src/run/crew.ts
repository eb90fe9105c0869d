import type { Run } from './run.ts';
import type { RunProcesses } from './run-processes.ts';
import type { RunningWorkers, RunSetup, Workers } from './task.ts';

/** The threads of one run, which start when the first input is worth it. */
export interface Crew {
  /** The threads to share an input of so many bytes with; null where this thread does it alone. */
  forInput(bytes: number): RunningWorkers | null;
  /** Tells the threads that processes have more than one item. */
  endSolo(): void;
  /** Adds to the run what the threads have counted. */
  finish(run: Run, processes: RunProcesses | null): Promise<void>;
  /** Ends the threads, whatever they do. */
  stop(): Promise<void>;
}

/** Starting threads, and warming their code up, takes longer than judging less than this. */
const WORTH_BYTES = 67_108_864;

/** Makes the crew of a run, of no one where `workers` is undefined. */
export function createCrew(workers: Workers | undefined, setup: RunSetup): Crew {
  const { worthBytes = WORTH_BYTES } = workers ?? {};
  let running: RunningWorkers | null = null;
  return {
    forInput(bytes) {
      if (!workers || bytes < worthBytes) return null;
      running ??= workers.start(setup);
      return running;
    },
    endSolo() {
      running?.endSolo();
    },
    async finish(run, processes) {
      for (const state of (await running?.finish()) ?? []) {
        await run.absorbState(state);
        await processes?.absorb(state.processes);
      }
    },
    async stop() {
      await running?.stop();
    },
  };
}
