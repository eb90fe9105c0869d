// @ts-check
import { randomUUID } from 'node:crypto';
import { createReadStream, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';

/** Reads of this size run at the speed of the page cache. */
const chunkBytes = 1_048_576;

/**
 * A file whose decoded bytes come once in order, and can be read again by any thread.
 *
 * @typedef {object} Input
 * @property {number} descriptor of the decoded bytes
 * @property {AsyncIterable<Uint8Array>} chunks each valid until the next
 */

/**
 * Opens a file. One in gzip is inflated while it is read, and kept in a temporary file that has no
 * name: only a whole index says what can be parsed, and memory shall not grow with the file.
 *
 * @param {string} path
 * @param {string} folder of the temporary file
 * @returns {Input}
 */
export function openInput(path, folder) {
  const stored = openSync(path, 'r');
  const head = new Uint8Array(2);
  readSync(stored, head, 0, 2, 0);
  if (head[0] !== 0x1f || head[1] !== 0x8b) return { descriptor: stored, chunks: read(stored) };
  const descriptor = openUnnamed(folder);
  return { descriptor, chunks: inflate(path, descriptor) };
}

/** @param {string} folder */
function openUnnamed(folder) {
  const path = join(folder, `parse-only-${randomUUID()}.spool`);
  const descriptor = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  return descriptor;
}

/** @param {number} descriptor */
async function* read(descriptor) {
  const buffer = new Uint8Array(chunkBytes);
  for (let start = 0; ; ) {
    const length = readSync(descriptor, buffer, 0, chunkBytes, start);
    if (length === 0) return;
    start += length;
    yield buffer.subarray(0, length);
  }
}

/**
 * @param {string} path
 * @param {number} descriptor
 */
async function* inflate(path, descriptor) {
  const stored = createReadStream(path, { highWaterMark: chunkBytes });
  const gunzip = createGunzip({ chunkSize: chunkBytes });
  for await (const chunk of stored.pipe(gunzip)) {
    for (let done = 0; done < chunk.length; ) done += writeSync(descriptor, chunk, done);
    yield chunk;
  }
}
