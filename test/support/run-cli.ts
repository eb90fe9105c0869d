import { resolve } from 'node:path';
import { type ProgramOptions, type ProgramResult, runProgram } from './run-program.ts';

/** The command as a user runs it. */
export const CLI_PATH: string = resolve(import.meta.dirname, '../../packages/cli/bin/vitrina.js');

/** How to run it. */
export type CliOptions = ProgramOptions;

/** What a run left behind. */
export type CliResult = ProgramResult;

/** Runs the built command. */
export function runCli(args: readonly string[], options: CliOptions): Promise<CliResult> {
  return runProgram(process.execPath, [CLI_PATH, ...args], options);
}
