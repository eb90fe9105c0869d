import { fstatSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { addAbortSignal } from 'node:stream';
import type { Source } from '@vitrina/validator';
import { findSources } from '@vitrina/validator/node';
import type { ConfigInput } from './config/config.ts';
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
  /** Inputs that the configuration names. */
  readonly named: readonly ConfigInput[];
}

/**
 * Turns the words of a command line into inputs, each once. A word may be the name of an input of the
 * configuration. Without a word, all of those are the inputs, else what is piped in.
 * @throws UsageError where there is nothing to check, or standard input is named twice.
 */
export async function findInputs(
  words: readonly string[],
  { terminal, tmpDir, signal, named }: InputContext,
): Promise<readonly Input[]> {
  const wanted = listPaths(words, named, terminal);
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

function listPaths(
  words: readonly string[],
  named: readonly ConfigInput[],
  { folder, stdin }: Terminal,
): readonly string[] {
  // As somebody in this folder would write them.
  const pathsOf = ({ paths }: ConfigInput): readonly string[] =>
    paths.map((path) => relative(folder, path) || '.');
  if (words.length === 0) {
    return named.length > 0 ? named.flatMap(pathsOf) : isPiped(stdin) ? ['-'] : [];
  }
  return words.flatMap((word) => {
    const input = named.find(({ name }) => name === word);
    return input === undefined ? [word] : pathsOf(input);
  });
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
