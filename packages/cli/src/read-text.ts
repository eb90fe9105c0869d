import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from './usage-error.ts';

/**
 * Reads a file that somebody names, as text without byte order mark. `path` is as it was given, from
 * `folder` on; an absolute one stands alone.
 * @throws UsageError of that code, with `path` and `reason`, where it cannot be read; of the other where
 * there is no such file
 */
export async function readText(
  path: string,
  folder: string,
  code: string,
  missing: string = code,
): Promise<string> {
  try {
    return (await readFile(resolve(folder, path), 'utf8')).replace(/^\uFEFF/, '');
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? '';
    throw new UsageError(reason === 'ENOENT' ? missing : code, { path, reason }, { cause });
  }
}
