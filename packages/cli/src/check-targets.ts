import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { formatters } from '@vitrina/report';
import type { Arguments } from './arguments.ts';
import type { Input } from './inputs.ts';
import { readTargets, type Target } from './targets.ts';
import { COLOR_MODES, type Terminal, usesColor } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/**
 * Where `vitrina check` writes what: as `--format` says, else text on standard output, pretty on a
 * screen and plain elsewhere, or with `--quiet` nothing.
 */
export function chooseTargets(given: Arguments, { stdout, folder }: Terminal): readonly Target[] {
  const formats = given.list('format');
  if (formats.length > 0)
    return readTargets(
      formats,
      formatters.map(({ id }) => id),
      folder,
    );
  if (given.isOn('quiet')) return [];
  return [{ format: stdout.isTTY === true ? 'pretty' : 'plain' }];
}

/** Refuses a file that is both an input and an output: opening the second would destroy the first. */
export async function refuseOverwriting(
  targets: readonly Target[],
  inputs: readonly Input[],
  folder: string,
): Promise<void> {
  const written = new Map<string, Target>();
  for (const target of targets) {
    if (target.path !== undefined) written.set(await realPath(target.path), target);
  }
  if (written.size === 0) return;
  for (const { source } of inputs) {
    if (source.name !== '-' && written.has(await realPath(resolve(folder, source.name)))) {
      throw new UsageError('input-overwritten', { path: source.name });
    }
  }
}

function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

/** Whether what is written to a target may hold colours; a file has them only where they are forced. */
export function colorOf({ path }: Target, given: Arguments, terminal: Terminal): boolean {
  const isScreen = path === undefined && terminal.stdout.isTTY === true;
  return usesColor(given.choice('color', COLOR_MODES) ?? 'auto', isScreen, terminal.environment);
}

/** True where people read the result on standard output. */
export function writesTextToStdout(targets: readonly Target[]): boolean {
  return targets.some(({ format, path }) => path === undefined && TEXT_FORMATS.has(format));
}

const TEXT_FORMATS: ReadonlySet<string> = new Set(['pretty', 'plain']);
