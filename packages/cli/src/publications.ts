import type { Source } from '@vitrina/validator';
import type { Arguments } from './arguments.ts';
import { readTmpDir } from './check-options.ts';
import type { Context } from './command.ts';
import { findInputs, type Input } from './inputs.ts';
import { measureInputs } from './measure-inputs.ts';
import { createProgress, type ProgressDisplay, readProgressMode } from './progress.ts';

/** The publications that a command was given. */
export interface Publications {
  readonly inputs: readonly Input[];
  readonly sources: readonly Source[];
  /** Starts to show how far the reading is: not in place where findings or rows run over the screen. */
  startProgress(isScreenInUse: boolean): ProgressDisplay;
}

/**
 * Finds the inputs of the command line, of the configuration, or what is piped in.
 * @throws UsageError where there is none, or no folder for temporary files.
 */
export async function findPublications(given: Arguments, context: Context): Promise<Publications> {
  const { terminal, signal, config } = context;
  const tmpDir = await readTmpDir(given, terminal);
  const named = config?.inputs ?? [];
  const inputs = await findInputs(given.positionals, { terminal, tmpDir, signal, named });
  return {
    inputs,
    sources: inputs.map(({ source }) => source),
    startProgress(isScreenInUse) {
      const mode = readProgressMode(given, isScreenInUse);
      return createProgress(mode, context, () => measureInputs(inputs, terminal.folder));
    },
  };
}
