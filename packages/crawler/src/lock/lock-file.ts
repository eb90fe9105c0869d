import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { VitrinaError } from '@vitrina/validator';
import { findLockDefect } from './find-lock-defect.ts';
import type { PinnedExtension, Pins } from './pins.ts';

/** Version of the form of the lock file. */
const LOCK_VERSION = '1.0.0';

/** The document that a lock file holds: `schemas/vitrina/extension-lock.schema.json`. */
interface LockDocument {
  readonly lockVersion: string;
  readonly kind: 'extension-lock';
  readonly extensions: Readonly<Record<string, PinnedExtension>>;
}

/**
 * Reads a lock file; nothing is pinned where there is none.
 * @throws VitrinaError `damaged-lock` where it is not as it was written, `unreadable-file`.
 */
export async function readLock(path: string): Promise<Pins> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new VitrinaError('unreadable-file', { file: path }, { cause: error });
  });
  if (text === undefined) return new Map();
  const document = parse(text);
  const defect = findLockDefect(document);
  if (defect !== undefined) throw new VitrinaError('damaged-lock', { path, place: defect });
  return new Map(Object.entries((document as LockDocument).extensions));
}

/** Writes a lock file as a whole or not at all, in an order that differs only where content does. */
export async function writeLock(path: string, pins: Pins): Promise<void> {
  const extensions = [...pins].map(([url, pin]) => [url, { ...pin, files: inOrder(pin.files) }]);
  const document: LockDocument = {
    lockVersion: LOCK_VERSION,
    kind: 'extension-lock',
    extensions: inOrder(Object.fromEntries(extensions)),
  };
  const unfinished = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(unfinished, `${JSON.stringify(document, null, 2)}\n`, { flag: 'wx' });
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}

function inOrder<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  const entries = Object.entries(record);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
