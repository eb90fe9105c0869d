// @ts-check
/** @import { Batch } from './list-batches.js' */
import { Worker } from 'node:worker_threads';

/** So many batches wait at a thread, so that it never waits for the next. */
const batchesUnderWay = 4;

/**
 * Threads that read and parse batches of one file.
 *
 * @param {number} count
 * @param {number} descriptor
 */
export function startThreads(count, descriptor) {
  const file = new URL('./thread.js', import.meta.url);
  return Array.from({ length: count }, () => new Worker(file, { workerData: descriptor }));
}

/**
 * Hands batches to whatever thread has room, and ends the threads.
 *
 * @param {readonly Worker[]} threads
 * @param {Iterator<Batch>} batches
 * @returns {Promise<number>} how many ranges were parsed
 */
export async function parseInThreads(threads, batches) {
  const counts = await Promise.all(threads.map((thread) => feed(thread, batches)));
  await Promise.all(threads.map((thread) => thread.terminate()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * @param {Worker} thread
 * @param {Iterator<Batch>} batches shared with the other threads
 * @returns {Promise<number>}
 */
function feed(thread, batches) {
  return new Promise((resolve, reject) => {
    let parsed = 0;
    let underWay = 0;
    function giveNext() {
      const { value: batch, done } = batches.next();
      if (!done) {
        underWay += 1;
        thread.postMessage(batch, [batch.ranges.buffer]);
      } else if (underWay === 0) resolve(parsed);
    }
    thread.on('error', reject);
    thread.on('message', (count) => {
      parsed += count;
      underWay -= 1;
      giveNext();
    });
    for (let given = 0; given < batchesUnderWay; given += 1) giveNext();
  });
}
