import type { CheckOptions } from '@vitrina/validator';
import type { Arguments } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/**
 * What the checklist that `--checklist` names counts in processes; nothing without it.
 * @throws As `readChecklist` does
 */
export async function readMeasures(
  given: Arguments,
  terminal: Terminal,
): Promise<Pick<CheckOptions, 'measures'>> {
  const name = given.text('checklist');
  if (name === undefined) return {};
  const [{ readChecklist }, { measuresOf }] = await Promise.all([
    import('./checklists/read-checklist.ts'),
    import('@vitrina/scorer'),
  ]);
  return { measures: measuresOf(await readChecklist(name, terminal)) };
}
