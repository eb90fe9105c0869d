// @ts-check
/** @import { DataParameters } from './data-parameters.js' */
import { mkdir, statfs } from 'node:fs/promises';
import { nameFile } from './data-parameters.js';
import { findEntry } from './manifest.js';

/** Invented text shrinks to less than this share. */
const gzipShare = 0.25;

/**
 * Bytes that files are going to take on the disk: those that are not there yet, and what a program
 * unpacks beside the largest compressed one.
 *
 * @param {readonly DataParameters[]} files
 * @param {string} folder
 */
export async function estimateSpace(files, folder) {
  const missing = new Map();
  for (const parameters of files) {
    const name = nameFile(parameters);
    const { bytes, gzip } = parameters;
    if ((await findEntry(folder, name)) === null)
      missing.set(name, gzip ? bytes * gzipShare : bytes);
  }
  const unpacked = files.map(({ bytes, gzip }) => (gzip ? bytes : 0));
  return [...missing.values()].reduce((sum, bytes) => sum + bytes, Math.max(0, ...unpacked));
}

/**
 * Bytes that may still be written to the disk of a folder.
 *
 * @param {string} folder
 */
export async function findFreeSpace(folder) {
  await mkdir(folder, { recursive: true });
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
