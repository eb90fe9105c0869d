import { readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** A spool is named `vitrina-<process id>-<random>.spool`. */
export const SPOOL_START = 'vitrina-';
export const SPOOL_ENDING = '.spool';

const SPOOL_NAME = /^vitrina-(\d+)-[0-9a-f-]{36}\.spool$/;

/** Removes the spools of processes that are no more. What cannot be removed stays. */
export async function removeAbandoned(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, owner] = SPOOL_NAME.exec(name) ?? [];
    if (owner !== undefined && !isRunning(Number(owner))) {
      await unlink(join(folder, name)).catch(() => {});
    }
  }
}

function isRunning(processId: number): boolean {
  try {
    // Signal 0 is not sent; whether it could be is the answer.
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
