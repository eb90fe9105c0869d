import { type CheckOptions, DEFAULT_EXAMPLES, DEFAULT_LIMITS } from '../options.ts';
import type { SumOptions } from '../processes/process-sums.ts';

/** What the options of a run say of how its processes are summed up, in every thread the same. */
export function sumOptions({
  limits,
  examples = DEFAULT_EXAMPLES,
  context = false,
  buyers = [],
  packs = [],
  measures = [],
}: Pick<CheckOptions, 'limits' | 'examples' | 'context' | 'buyers' | 'packs' | 'measures'>): Omit<
  SumOptions,
  'checks' | 'asOf' | 'available' | 'walker'
> {
  const { additionalPaths } = { ...DEFAULT_LIMITS, ...limits };
  return { additionalPaths, exampleCount: examples, withContext: context, buyers, packs, measures };
}
