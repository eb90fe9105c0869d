import { fstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { addAbortSignal } from 'node:stream';
import type { Source } from '@vitrina/validator';
import { findSources } from '@vitrina/validator/node';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Something to check, and whether the caller named it or a folder or pattern brought it. */
export interface Input {
  readonly source: Source;
  readonly isListed: boolean;
}

/** Where inputs are looked for. */
export interface InputContext {
  readonly terminal: Terminal;
  /** Folder for temporary files; the system's where undefined. */
  readonly tmpDir: string | undefined;
  /** Ends the wait for standard input. */
  readonly signal: AbortSignal;
}

/**
 * Turns the paths of a command line into inputs, each once. Without a path, what is piped in is the
 * input.
 * @throws UsageError where there is nothing to check, or standard input is named twice.
 */
export async function findInputs(
  paths: readonly string[],
  { terminal, tmpDir, signal }: InputContext,
): Promise<readonly Input[]> {
  const wanted = paths.length > 0 ? paths : isPiped(terminal.stdin) ? ['-'] : [];
  if (wanted.length === 0) throw new UsageError('no-input');
  if (wanted.filter((path) => path === '-').length > 1) throw new UsageError('stdin-twice');
  const found = new Map<string, Input>();
  for (const path of wanted) {
    const stdin = path === '-' ? { stdin: addAbortSignal(signal, terminal.stdin) } : {};
    const sources = await findSources([path], { cwd: terminal.folder, tmpDir, ...stdin });
    for (const source of sources) {
      const key = source.name === '-' ? '-' : resolve(terminal.folder, source.name);
      if (!found.has(key)) found.set(key, { source, isListed: source.name !== path });
    }
  }
  return [...found.values()];
}

/** True for a pipe or a redirected file; neither for a screen nor for `/dev/null`. */
function isPiped(stdin: Terminal['stdin']): boolean {
  if (stdin.fd === undefined) return stdin.isTTY !== true;
  try {
    const entry = fstatSync(stdin.fd);
    return entry.isFIFO() || entry.isFile() || entry.isSocket();
  } catch {
    return false;
  }
}
