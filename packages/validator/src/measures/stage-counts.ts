import type { State } from '../states/state.ts';
import type { Field, Process, Scope } from '../view/view.ts';
import type { Stage } from './measure.ts';

/** Processes by the stages that they have anything of; all of them under `process`. */
export type SavedStageCounts = Readonly<Record<Stage, number>>;

/** Counts of processes. */
export interface StageCounts extends State<SavedStageCounts> {
  fold(process: Process): void;
}

/** Starts to count; what is read is declared in the scope of releases. */
export function createStageCounts(releases: Scope): StageCounts {
  const fields: readonly (readonly [Stage, Field<unknown>])[] = [
    ['tender', releases.objects('tender')],
    ['award', releases.objects('awards')],
    ['contract', releases.objects('contracts')],
  ];
  const counts: Record<Stage, number> = { process: 0, tender: 0, award: 0, contract: 0 };

  return {
    fold(process) {
      counts.process += 1;
      for (const [stage, field] of fields) if (process.filled(field)) counts[stage] += 1;
    },
    save: () => ({ ...counts }),
    absorb(saved) {
      counts.process += saved.process;
      for (const [stage] of fields) counts[stage] += saved[stage];
    },
  };
}
