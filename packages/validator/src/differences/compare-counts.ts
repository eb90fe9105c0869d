import type { Assessment } from '../assessment.ts';
import type { Change, CountName } from './differences.ts';

/** What each result holds as a whole. Processes are those of each input, summed. */
export function compareCounts(
  old: Assessment,
  next: Assessment,
): Readonly<Record<CountName, Change>> {
  const before = countsOf(old);
  const after = countsOf(next);
  const change = (name: CountName): Change => ({ old: before[name], new: after[name] });
  return {
    inputs: change('inputs'),
    packages: change('packages'),
    releases: change('releases'),
    records: change('records'),
    processes: change('processes'),
  };
}

function countsOf({ inputs }: Assessment): Record<CountName, number> {
  const read = inputs.filter(({ status }) => status === 'read');
  const sum = (name: keyof Assessment['inputs'][number]['counts']): number =>
    read.reduce((total, { counts }) => total + counts[name], 0);
  return {
    inputs: read.length,
    packages: sum('packages'),
    releases: sum('releases'),
    records: sum('records'),
    processes: sum('ocids'),
  };
}
