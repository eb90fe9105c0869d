import { DEFAULT_DIFFERENCE_LIMITS, type DifferenceLimits } from '@vitrina/validator';
import type { Config } from './config/config.ts';

/** The limits of `vitrina gate --previous`: those of the configuration, by default for what it leaves out. */
export function readDifferenceLimits(config: Config | undefined): DifferenceLimits {
  // Its form was judged when the configuration was read.
  const given = config?.settings.get('limits')?.value as Partial<DifferenceLimits> | undefined;
  return { ...DEFAULT_DIFFERENCE_LIMITS, ...given };
}
