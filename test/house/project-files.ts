import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Path of the workspace's folder, with a slash at its end. */
export const projectRoot: string = fileURLToPath(new URL('../../', import.meta.url));

/** Files that are, or are about to be, in the repository, as paths with slashes from its root. */
export function listProjectFiles(): readonly string[] {
  return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
    .split('\0')
    .filter((file) => file !== '' && existsSync(projectRoot + file));
}
