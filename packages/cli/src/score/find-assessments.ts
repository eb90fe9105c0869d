import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Terminal } from '../terminal.ts';

/** As far as it takes to see what a document is. */
const HEAD_BYTES = 256;

const ASSESSMENT_HEAD = /^\s*\{\s*"(resultVersion"\s*:|kind"\s*:\s*"assessment")/;

/** Which of the inputs are results of `vitrina check`, by how they begin. */
export async function findAssessments(
  paths: readonly string[],
  { folder }: Terminal,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const path of paths) {
    if (path !== '-' && ASSESSMENT_HEAD.test(await readHead(resolve(folder, path))))
      found.add(path);
  }
  return found;
}

/** Blank for what is no file, or cannot be opened: whoever reads it says so. */
async function readHead(path: string): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return buffer.toString('utf8', 0, bytesRead).replace(/^\ufeff/, '');
    } finally {
      await file.close();
    }
  } catch {
    return '';
  }
}
