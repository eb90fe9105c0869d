import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** The command as a user runs it. */
export const CLI_PATH: string = resolve(import.meta.dirname, '../../packages/cli/bin/vitrina.js');

/** How to run it. */
export interface CliOptions {
  readonly folder: string;
  /** Piped in where given; otherwise standard input is empty and no pipe. */
  readonly stdin?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
}

/** What a run left behind. */
export interface CliResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command with a bare environment, so that a test means the same everywhere. */
export function runCli(args: readonly string[], options: CliOptions): Promise<CliResult> {
  const { folder, stdin, environment = {} } = options;
  const child = spawn(process.execPath, [CLI_PATH, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
  child.stdin?.on('error', () => {});
  child.stdin?.end(stdin);
  return new Promise((settle, fail) => {
    child.on('error', fail);
    child.on('close', (status) => {
      settle({
        status,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      });
    });
  });
}
