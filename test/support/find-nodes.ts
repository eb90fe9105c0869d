import { execFileSync } from 'node:child_process';
import { delimiter } from 'node:path';

/** A Node that tests can run. */
export interface NodeProgram {
  /** `v22.11.0` */
  readonly version: string;
  readonly path: string;
}

/** The versions that must work, by the start of their name. */
const WANTED_NODES: readonly string[] = ['v20.19.', 'v22.', 'v24.'];

/**
 * The Nodes of this machine, one a version: the one that runs, those that `VITRINA_NODES` lists as
 * `PATH` does, and `node20`, `node22` and `node24`.
 */
export function findNodes(): readonly NodeProgram[] {
  const listed = (process.env['VITRINA_NODES'] ?? '').split(delimiter).filter(Boolean);
  const paths = [process.execPath, ...listed, 'node20', 'node22', 'node24'];
  const found = paths.flatMap((path): NodeProgram[] => {
    const version = askVersion(path);
    return version === undefined ? [] : [{ version, path }];
  });
  return found.filter(
    ({ version }, index) => found.findIndex((other) => other.version === version) === index,
  );
}

/** The wanted versions that are not among these. */
export function listAbsent(nodes: readonly NodeProgram[]): readonly string[] {
  return WANTED_NODES.filter((wanted) => !nodes.some(({ version }) => version.startsWith(wanted)));
}

function askVersion(path: string): string | undefined {
  try {
    return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return undefined;
  }
}
