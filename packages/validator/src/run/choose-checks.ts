import type { Check } from '../check-definition.ts';
import { checks } from '../checks/index.ts';
import { processChecks } from '../checks/process-checks.ts';
import type { CheckOptions } from '../options.ts';
import type { ProcessCheck } from '../process-check.ts';
import { selectChecks } from './select-checks.ts';

/** The checks of a run. */
export interface ChosenChecks {
  readonly ofItems: readonly Check[];
  /**
   * Null where the caller names checks and none of these among them: then nothing needs processes,
   * which take time to put together.
   */
  readonly ofProcesses: readonly ProcessCheck[] | null;
  /** Their ids; null where all checks there are were chosen. */
  readonly named: readonly string[] | null;
}

/** The checks of items and of processes that the options ask for. @throws As `selectChecks` does. */
export function chooseChecks({ only, skip }: Pick<CheckOptions, 'only' | 'skip'>): ChosenChecks {
  const all: readonly { readonly id: string }[] = [...checks, ...processChecks];
  const chosen = new Set(selectChecks(all, only, skip));
  const ofProcesses = processChecks.filter((check) => chosen.has(check));
  return {
    ofItems: checks.filter((check) => chosen.has(check)),
    ofProcesses: only && ofProcesses.length === 0 ? null : ofProcesses,
    named: chosen.size === all.length ? null : [...chosen].map(({ id }) => id),
  };
}
