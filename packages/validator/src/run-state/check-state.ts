import type { InputSummary } from '../assessment.ts';
import { VitrinaError } from '../errors.ts';
import { isObject } from '../json.ts';
import type { SavedProcessSums } from '../processes/process-sums.ts';
import { parseLine, readSections } from './read-sections.ts';
import { asCounts, type StateCounts } from './state-counts.ts';
import { requireSameRun, type StateHeader } from './state-header.ts';

/** A state that is known to be whole, but for its findings and items. */
export interface CheckedState {
  readonly inputs: readonly InputSummary[];
  readonly counts: StateCounts;
  /** Null where processes have to be put together again. */
  readonly processes: SavedProcessSums | null;
}

/**
 * Reads a state from beginning to end before anything of it counts.
 * @throws VitrinaError `damaged-state` and what `requireSameRun` throws.
 */
export async function checkState(
  chunks: AsyncIterable<Uint8Array>,
  ours: StateHeader,
  file: string,
): Promise<CheckedState> {
  const inputs: InputSummary[] = [];
  let counts: StateCounts | null = null;
  let processes: SavedProcessSums | null = null;
  for await (const part of readSections(chunks, file)) {
    if ('header' in part) {
      requireSameRun(part.header as StateHeader, ours, file);
      continue;
    }
    const { section, lines } = part;
    for (const line of SUMMED.has(section.kind) ? lines : []) {
      const value = parseLine(line, file);
      if (section.kind === 'counts') counts = takeCounts(value, counts, file);
      else if (section.kind === 'inputs') inputs.push(value as InputSummary);
      else processes = isObject(value) ? (value as unknown as SavedProcessSums) : null;
    }
  }
  if (counts === null) throw new VitrinaError('damaged-state', { file });
  return { inputs, counts, processes };
}

function takeCounts(value: unknown, known: StateCounts | null, file: string): StateCounts {
  const counts = known === null ? asCounts(value) : null;
  if (counts === null) throw new VitrinaError('damaged-state', { file });
  return counts;
}

const SUMMED: ReadonlySet<string> = new Set(['inputs', 'counts', 'processes']);
