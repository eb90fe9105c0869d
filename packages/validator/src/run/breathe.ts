/** Lets a long work look now and then at what else happens: timers, signals, other threads. */
export interface Breather {
  /** Whether it is time to. */
  isDue(): boolean;
  take(): Promise<void>;
}

/** Milliseconds of work between two breaths. */
const WORK_MS = 50;

/** Makes one for a work that begins now. */
export function createBreather(): Breather {
  let workingSince = performance.now();
  return {
    isDue: () => performance.now() - workingSince >= WORK_MS,
    async take() {
      await takeTurn();
      workingSince = performance.now();
    },
  };
}

/** A turn of the event loop; browsers have only timers for that. */
function takeTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { setImmediate } = globalThis as { setImmediate?: (done: () => void) => void };
    if (setImmediate) setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
