import type { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** Variables as the process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A stream that may be the screen. */
export type OutputStream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** All that a command may touch of the process that it runs in. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean; readonly fd?: number };
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly environment: Environment;
  /** Absolute path of the folder that relative paths start from. */
  readonly folder: string;
  readonly clock: () => Date;
  /** Emits `SIGINT`, `SIGTERM`, `unhandledRejection`, `uncaughtException`, as the process does. */
  readonly events: EventEmitter;
}

export type ColorMode = 'auto' | 'always' | 'never';

export const COLOR_MODES: readonly ColorMode[] = ['auto', 'always', 'never'];

const DEFAULT_WIDTH = 80;
const MINIMUM_WIDTH = 40;

/** The terminal of the running process. */
export function processTerminal(): Terminal {
  return {
    // Opened only when it is asked for: a run on files leaves it alone.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    environment: process.env,
    folder: process.cwd(),
    clock: () => new Date(),
    events: process,
  };
}

/**
 * Whether to colour what is written. The flag wins, then NO_COLOR, then FORCE_COLOR; left to
 * itself a screen that is not `dumb` is coloured, a file or a pipe is not.
 */
export function usesColor(mode: ColorMode, isScreen: boolean, environment: Environment): boolean {
  if (mode !== 'auto') return mode === 'always';
  const asked = colorVariable(environment);
  return asked === undefined ? isScreen : asked.mode === 'always';
}

/** The variable that decides on colours, and what it says; undefined where none does. */
export function colorVariable(
  environment: Environment,
): { readonly name: string; readonly mode: ColorMode } | undefined {
  if (isSet(environment['NO_COLOR'])) return { name: 'NO_COLOR', mode: 'never' };
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) {
    return { name: 'FORCE_COLOR', mode: forced === '0' || forced === 'false' ? 'never' : 'always' };
  }
  return environment['TERM'] === 'dumb' ? { name: 'TERM', mode: 'never' } : undefined;
}

/** Columns to wrap text at. */
export function widthOf(stream: OutputStream): number {
  return Math.max(MINIMUM_WIDTH, stream.columns ?? DEFAULT_WIDTH);
}

/**
 * The language of the environment among those supported: LC_ALL, else LC_MESSAGES, else LANG, as
 * POSIX orders them; `en` where that one is unset, `C` or not supported.
 */
export function languageOf(environment: Environment, supported: readonly string[]): string {
  return languageVariable(environment, supported)?.language ?? 'en';
}

/** The variable that names the language; undefined where none does, or no supported one. */
export function languageVariable(
  environment: Environment,
  supported: readonly string[],
): { readonly name: string; readonly language: string } | undefined {
  const name = ['LC_ALL', 'LC_MESSAGES', 'LANG'].find((variable) => isSet(environment[variable]));
  const language = environment[name ?? '']?.split(/[_.@-]/, 1)[0]?.toLowerCase();
  if (name === undefined || language === undefined) return undefined;
  return supported.includes(language) ? { name, language } : undefined;
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
