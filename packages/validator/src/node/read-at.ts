import { readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';

/** Between two looks at what else happens: timers, signals, answers of threads. */
const TURN_BYTES = 4_194_304;

/**
 * Reads into a buffer from a place of a file, as many bytes as there are, on this thread: what lies in
 * the page cache is copied faster than another thread can be asked for it. Returns their number.
 */
export function readAt(descriptor: number, into: Uint8Array, start: number): number {
  let done = 0;
  while (done < into.length) {
    const bytesRead = readSync(descriptor, into, done, into.length - done, start + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return done;
}

/** `readAt` for a thread with more to do than to read: it stops for the others every few megabytes. */
export function createPoliteReader(
  descriptor: number,
): (into: Uint8Array, start: number) => Promise<number> {
  let sinceTurn = 0;
  return async (into, start) => {
    sinceTurn += into.length;
    if (sinceTurn >= TURN_BYTES) {
      sinceTurn = 0;
      await setImmediate();
    }
    return readAt(descriptor, into, start);
  };
}
