import type { JsonObject } from '../../packages/validator/src/json.ts';
import type { MeasureResult } from '../../packages/validator/src/measures/measure.ts';
import { createMeasureTally } from '../../packages/validator/src/measures/measure-tally.ts';
import { readMeasure } from '../../packages/validator/src/measures/read-measure.ts';
import type { Pack } from '../../packages/validator/src/packs/pack.ts';
import { type ProcessData, viewProcess } from '../../packages/validator/src/view/object-view.ts';

/** A process as a test writes it: its state, or its state and the releases that led to it. */
export type WrittenProcess = JsonObject | WrittenReleases;

type WrittenReleases = Omit<ProcessData, 'ocid'>;

/** The day that counts as today in tests of measures. */
export const TODAY = '2024-12-31';

/** Measures some processes; their releases have the date of today where they have none. */
export function measureProcesses(
  measure: unknown,
  processes: readonly WrittenProcess[],
  { packs = [], view = viewProcess }: { packs?: readonly Pack[]; view?: typeof viewProcess } = {},
): MeasureResult {
  const tally = createMeasureTally([readMeasure(measure)], { asOf: TODAY, packs });
  processes.forEach((process, index) => {
    tally.fold(view(completeProcess(process, `ocds-213czf-${index}`)));
  });
  const [result] = Object.values(tally.finalise());
  if (result === undefined) throw new RangeError('no result');
  return result;
}

/** A process as a reader gives it. */
export function completeProcess(process: WrittenProcess, ocid: string): ProcessData {
  if (hasReleases(process)) return { ocid, ...process };
  const compiled: JsonObject = { ocid, date: `${TODAY}T00:00:00Z`, ...process };
  return { ocid, basis: 'single', compiled, releases: [compiled] };
}

function hasReleases(process: WrittenProcess): process is WrittenReleases {
  return 'compiled' in process && 'basis' in process;
}
