import type { InputReason, InputStatus } from '../assessment.ts';
import type { Sources } from '../check.ts';
import { DEFAULT_LIMITS, type Limits, type Progress } from '../options.ts';
import type { InputIndex } from '../read/input-index.ts';
import { recogniseOther } from '../read/recognise-other.ts';
import { partsOfSources } from '../run/parts-of-sources.ts';
import { requireValid } from '../run/require-valid.ts';
import { unobtained } from '../run/unobtained.ts';
import { refuseState } from '../run-state/refuse-state.ts';
import type { OpenSource, Source, TellProblem } from '../source.ts';
import { RESULT_VERSION, TOOL_VERSION } from '../versions.ts';
import type { Coverage } from './coverage.ts';
import { type CoverageTally, createCoverageTally } from './coverage-tally.ts';
import { readInput } from './read-input.ts';
import { type BrokenText, createTextCounter, type TextCounts } from './text-counter.ts';

/** How to measure coverage. */
export interface CoverageOptions {
  /** Tell lines apart by year, buyer and procurement method too. */
  readonly segments?: boolean;
  /** Where packages, releases or records stand in each document, as for `check`. */
  readonly root?: string;
  readonly limits?: Partial<Pick<Limits, 'elementBytes' | 'nesting'>>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Called for each part of an input that is not counted, as it is met. */
  readonly onBroken?: (input: string, broken: BrokenText) => void;
  readonly onProblem?: TellProblem;
}

/** One input as it was counted. */
export interface CoverageInput {
  readonly path: string;
  /** SHA-256 of the decoded bytes, in hex; empty where they could not be had. */
  readonly sha256: string;
  /** Bytes as stored, before decompression. */
  readonly bytes: number;
  /** Lines of it that were counted. */
  readonly lines: number;
  /** Lines, values or items that are broken, and were not. */
  readonly broken: number;
  readonly status: InputStatus;
  /** Absent where what is broken says why. */
  readonly reason?: InputReason;
}

/** The result of measuring coverage: plain JSON, described by `schemas/vitrina/coverage.schema.json`. */
export interface CoverageDocument extends Coverage {
  readonly resultVersion: string;
  readonly kind: 'coverage';
  readonly tool: { readonly name: string; readonly version: string };
  readonly inputs: readonly CoverageInput[];
}

const HEAD_BYTES = 65_536;

/**
 * Counts what any JSON holds, path by path and without a schema. A line is a line of JSON Lines, a
 * release of a release package, the compiled release of a record, else a value of the input.
 * @throws VitrinaError for a wrong root; the signal's reason when it is aborted.
 */
export async function measureCoverage(
  sources: Sources,
  options: CoverageOptions = {},
): Promise<CoverageDocument> {
  const { root, segments = false, onProblem = () => {} } = options;
  requireValid(root === undefined ? {} : { root });
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const tally = createCoverageTally({ segments, mostLevels: limits.nesting });
  const inputs: CoverageInput[] = [];
  for await (const source of partsOfSources(sources, onProblem)) {
    inputs.push(await countInput(source, tally, limits, options));
  }
  return {
    resultVersion: RESULT_VERSION,
    kind: 'coverage',
    tool: { name: 'vitrina', version: TOOL_VERSION },
    inputs,
    ...tally.finalise(),
  };
}

async function countInput(
  source: Source,
  tally: CoverageTally,
  limits: Limits,
  { root, signal, onBroken, onProgress }: CoverageOptions,
): Promise<CoverageInput> {
  const { name } = source;
  let open: OpenSource;
  try {
    open = await source.open();
  } catch (error) {
    return unreadable(unobtained(source, error));
  }
  try {
    const texts = createTextCounter(tally, (broken) => onBroken?.(name, broken));
    const reach = (stage: Progress['stage'], bytesDone: number): void =>
      onProgress?.({ input: name, stage, bytesDone, items: texts.counts().lines });
    open = await refuseState(open, name);
    const index = await readInput({ name, open, texts, root, limits, signal, reach });
    const counts = texts.counts();
    return {
      path: name,
      sha256: await open.sha256(),
      bytes: open.storedBytes(),
      lines: counts.lines,
      broken: counts.broken,
      ...(counts.values > 0 ? { status: 'read' } : await reasonOf(open, index, counts, root)),
    };
  } catch (error) {
    return unreadable(unobtained(source, error));
  } finally {
    await open.close();
  }
}

function unreadable({
  path,
  sha256,
  bytes,
  status,
  reason,
}: Omit<CoverageInput, 'lines' | 'broken'>): CoverageInput {
  return { path, sha256, bytes, lines: 0, broken: 0, status, ...(reason ? { reason } : {}) };
}

/** Why not one value of an input could be counted. */
async function reasonOf(
  open: OpenSource,
  index: InputIndex | null,
  { firstBroken }: TextCounts,
  root: string | undefined,
): Promise<Pick<CoverageInput, 'status' | 'reason'>> {
  const other = recogniseOther(await open.read(0, HEAD_BYTES), false);
  if (other.reason !== 'not-json') return other;
  if (root !== undefined && index?.documents.count === 0) {
    return { status: 'not-ocds', reason: 'no-such-root' };
  }
  const isTooMuch = firstBroken === 'oversized-element' || firstBroken === 'nesting';
  return isTooMuch ? { status: 'unreadable' } : other;
}
