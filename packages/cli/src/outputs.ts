import { type Output, openOutput } from './output.ts';
import type { Target } from './targets.ts';
import type { Terminal } from './terminal.ts';

/** All outputs of a run: they appear together or not at all. */
export interface Outputs {
  readonly all: readonly Output[];
  complete(): Promise<void>;
  discard(): Promise<void>;
}

/** Opens every target; where one cannot be opened, those before it leave nothing behind. */
export async function openOutputs(
  targets: readonly Target[],
  terminal: Terminal,
): Promise<Outputs> {
  const all: Output[] = [];
  const discard = async (): Promise<void> => {
    for (const output of all) await output.discard();
  };
  try {
    for (const target of targets) all.push(await openOutput(target, terminal));
  } catch (error) {
    await discard();
    throw error;
  }
  return {
    all,
    discard,
    async complete() {
      for (const output of all) await output.complete();
    },
  };
}
