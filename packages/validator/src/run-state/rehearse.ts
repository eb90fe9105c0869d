import type { Check } from '../check-definition.ts';
import type { CheckOptions } from '../options.ts';
import type { ProcessCheck } from '../process-check.ts';
import { createProcessSums, type ProcessSums } from '../processes/process-sums.ts';
import { createProcessGathering } from '../run/gather-processes.ts';
import { createRun } from '../run/run.ts';
import { sumOptions } from '../run/sum-options.ts';
import type { CheckedState } from './check-state.ts';
import { holdsCounts } from './holds-counts.ts';
import { isSameJson } from './same-json.ts';

/** What the run that a state goes into was made of. */
export interface RunMaking {
  readonly ofItems: readonly Check[];
  /** Null where nobody wants processes. */
  readonly ofProcesses: readonly ProcessCheck[] | null;
  readonly options: CheckOptions;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/**
 * Whether a run that has counted nothing, and goes on from what a state has counted, comes to just that:
 * then whatever counts in the state is what its name says, and adds up. Nothing but these runs has to
 * know what is counted.
 * @throws Whatever a run that is given nonsense throws.
 */
export async function rehearse(
  { counts, processes }: Pick<CheckedState, 'counts' | 'processes'>,
  { ofItems, ofProcesses, options, asOf }: RunMaking,
): Promise<boolean> {
  const { onProblem: _onProblem, loadExtension: _loadExtension, ...settings } = options;
  let sums: ProcessSums | null = null;
  const run = createRun(
    ofItems,
    settings,
    false,
    ofProcesses
      ? {
          gather(available, walker) {
            const shared = { asOf, available, walker, ...sumOptions(settings) };
            sums = createProcessSums({ checks: ofProcesses, ...shared });
            return createProcessGathering(sums, () => {});
          },
        }
      : {},
  );
  await run.absorbRun(counts.run, 0, run.renumber());
  for (const url of Object.keys(counts.run.extensions)) await run.extensions.find(url);
  if (!holdsCounts(counts.run) || !isSameJson(run.saveAll(), counts.run)) return false;
  run.finish();
  if (processes === null) return true;
  const added = sums as ProcessSums | null;
  if (added === null || !holdsCounts(processes)) return false;
  await added.absorb(processes);
  if (!isSameJson(added.save(), processes)) return false;
  added.finalise(() => false).next();
  return true;
}
