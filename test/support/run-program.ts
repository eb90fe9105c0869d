import { spawn } from 'node:child_process';

/** How to run a program. */
export interface ProgramOptions {
  readonly folder: string;
  /** Piped in where given; otherwise standard input is empty and no pipe. */
  readonly stdin?: string | Uint8Array;
  /** All of it but `PATH`, so that a test means the same everywhere. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Runs it by a shell, which Windows needs for what is no program file. */
  readonly shell?: boolean;
}

/** What a run left behind. */
export interface ProgramResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program with a bare environment. */
export function runProgram(
  program: string,
  args: readonly string[],
  { folder, stdin, environment = {}, shell = false }: ProgramOptions,
): Promise<ProgramResult> {
  const child = spawn(program, args, {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    shell,
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
