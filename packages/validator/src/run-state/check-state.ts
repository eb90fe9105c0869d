import type { InputSummary } from '../assessment.ts';
import { VitrinaError } from '../errors.ts';
import { isObject } from '../json.ts';
import { ocidOfItem } from '../processes/item-ocid.ts';
import type { SavedProcessSums } from '../processes/process-sums.ts';
import { isPlanName } from '../run/plan-name.ts';
import { parseLine, readSections, type SectionPart } from './read-sections.ts';
import { type RunMaking, rehearse } from './rehearse.ts';
import { isListOf, isMapOf, isWithin } from './shape.ts';
import { asCounts, type StateCounts } from './state-counts.ts';
import { requireSameRun, type StateHeader } from './state-header.ts';
import type { StateSection } from './state-section.ts';
import { createToldShapes, isInputSummary } from './told-shapes.ts';

/** A state that is known to be whole. */
export interface CheckedState {
  readonly inputs: readonly InputSummary[];
  readonly counts: StateCounts;
  /** Null where processes have to be put together again. */
  readonly processes: SavedProcessSums | null;
}

/** What the state is to go into. */
export interface StateTarget extends RunMaking {
  /** What a state of that run would begin with. */
  readonly header: StateHeader;
}

/**
 * Reads a state from beginning to end before anything of it counts. Whoever wrote it may mean harm, so
 * that all of it is looked at.
 * @throws VitrinaError `damaged-state` and what `requireSameRun` throws.
 */
export async function checkState(
  chunks: AsyncIterable<Uint8Array>,
  { header, ...making }: StateTarget,
  file: string,
): Promise<CheckedState> {
  const { isFinding, isCandidatesOf } = createToldShapes(header.checks);
  const { nesting } = header.limits;
  const inputs: InputSummary[] = [];
  let counts: StateCounts | null = null;
  let processes: SavedProcessSums | null = null;

  function take({ kind }: StateSection, value: unknown): boolean {
    switch (kind) {
      case 'findings':
        return isFinding(value);
      case 'items':
        return isObject(value) && ocidOfItem(value) !== null && isWithin(nesting, value);
      case 'inputs':
        inputs.push(value as InputSummary);
        return isInputSummary(value);
      case 'counts':
        if (counts !== null) return false;
        counts = asCounts(value);
        return counts !== null;
      default:
        processes = value as SavedProcessSums | null;
        return value === null || isObject(value);
    }
  }

  function takeAll({ section, lines }: SectionPart): boolean {
    const isKnown = section.kind !== 'items' || isPlanName(section.subject);
    return isKnown && lines.every((line) => take(section, parseLine(line, file)));
  }

  async function finish(): Promise<CheckedState | null> {
    const state = counts && { inputs, counts, processes };
    if (state === null) return null;
    const isCandidates = isCandidatesOf(inputs.length);
    const isShown =
      isListOf(isCandidates)(state.counts.run.examples) &&
      isMapOf(isCandidates)(processes?.examples ?? {});
    return isShown && (await rehearse(state, making)) ? state : null;
  }

  for await (const part of readSections(chunks, file)) {
    if ('header' in part) requireSameRun(part.header as StateHeader, header, file);
    else await requireSound(file, () => takeAll(part) || null);
  }
  return requireSound(file, finish);
}

/** What fails, or is not there, shows that the state is not as it was written. */
async function requireSound<Result>(
  file: string,
  read: () => Result | null | Promise<Result | null>,
): Promise<Result> {
  try {
    const found = await read();
    if (found !== null) return found;
  } catch (cause) {
    throw new VitrinaError('damaged-state', { file }, { cause });
  }
  throw new VitrinaError('damaged-state', { file });
}
