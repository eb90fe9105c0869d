/** Milliseconds of work between two looks at what else happens. */
const WORK_MS = 50;

/**
 * Makes a function to be called between two steps of a long work. Now and then it returns a promise to
 * wait for, in which timers fire, signals come in and other threads are heard.
 */
export function createBreather(): () => Promise<void> | undefined {
  let workingSince = performance.now();
  return () => {
    if (performance.now() - workingSince < WORK_MS) return undefined;
    return takeTurn().then(() => {
      workingSince = performance.now();
    });
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
