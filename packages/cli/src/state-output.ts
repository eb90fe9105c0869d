import { resolve } from 'node:path';
import type { CheckOptions, VitrinaError } from '@vitrina/validator';
import { openStateFile } from '@vitrina/validator/node';
import type { Arguments } from './arguments.ts';
import type { Target } from './targets.ts';
import { UsageError } from './usage-error.ts';

/** Where the state of a run goes. */
export interface StateOutput {
  /** What takes the state; empty where none is wanted. */
  readonly hook: Pick<CheckOptions, 'onState'>;
  complete(): Promise<void>;
  discard(): Promise<void>;
}

/** The file that `--state` names, as one more target of those that were read before; null without the flag. */
export function readStateTarget(
  given: Arguments,
  targets: readonly Target[],
  folder: string,
): Required<Target> | null {
  const value = given.text('state');
  if (value === undefined) return null;
  if (value === '' || value === '-') throw new UsageError('state-without-file', { value });
  const path = resolve(folder, value);
  if (targets.some((target) => target.path === path)) {
    throw new UsageError('two-formats-in-file', { path });
  }
  return { format: 'state', path };
}

/** Opens the file of a state, if one is wanted. */
export async function openStateOutput(target: Required<Target> | null): Promise<StateOutput> {
  if (target === null) {
    return { hook: {}, complete: async () => {}, discard: async () => {} };
  }
  const { write, complete, discard } = await openStateFile(target.path);
  return { hook: { onState: write }, complete, discard };
}

/** The flags of options that all states of a run must have in common, by the library's names. */
const FLAGS: Readonly<Record<string, string>> = {
  checks: '--only, --skip',
  ocdsVersion: '--ocds-version',
  root: '--root',
  limit: '--limit',
  examples: '--examples',
  context: '--context',
  buyers: '--buyer',
  packs: '--pack',
  extensions: '--extension',
};

/** A refusal of the validator with the flag in place of the option. */
export function nameFlag(error: VitrinaError): unknown {
  const { file = '', option = '' } = error.values;
  const flag = Object.hasOwn(FLAGS, option) ? FLAGS[option] : undefined;
  return new UsageError('state-disagrees', { file, option: flag ?? option });
}
