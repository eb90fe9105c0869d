import type { InputSummary, Problem } from '../assessment.ts';
import type { Sources } from '../check.ts';
import { createAvailableExtensions } from '../extensions/available-extensions.ts';
import { type CheckOptions, DEFAULT_LIMITS, type Limits } from '../options.ts';
import { createDocumentVersions } from '../run/document-versions.ts';
import { findDocuments } from '../run/find-documents.ts';
import { createInputTally } from '../run/input-tally.ts';
import { partsOfSources } from '../run/parts-of-sources.ts';
import { createPlans, type Plans } from '../run/plans.ts';
import { createReader } from '../run/reader.ts';
import { requireValid } from '../run/require-valid.ts';
import { splitInput } from '../run/split-input.ts';
import { summarise } from '../run/summarise-input.ts';
import { unobtained } from '../run/unobtained.ts';
import { refuseState } from '../run-state/refuse-state.ts';
import type { OpenSource, Source, TellProblem } from '../source.ts';
import { loadStandard } from '../standard/load-standard.ts';
import { createNewerFieldTest, type NewerFieldTest } from '../standard/newer-fields.ts';
import type { KnownVersion } from '../standard/standard.ts';
import { indexDocuments, type LeftOut } from './index-documents.ts';
import { createIndexedOcids } from './indexed-ocids.ts';
import { createKeptInputs, type KeptInputs } from './kept-inputs.ts';
import { createProcessIndex, type ProcessIndex } from './process-index.ts';

/** How inputs are read, as for `check`, and who is told. */
export interface IndexOptions
  extends Pick<
    CheckOptions,
    | 'ocdsVersion'
    | 'root'
    | 'limit'
    | 'limits'
    | 'extensions'
    | 'loadExtension'
    | 'signal'
    | 'onProgress'
  > {
  /** Called when an input has been read, or could not be, with what of it is in no process. */
  readonly onInput?: (summary: InputSummary, leftOut: LeftOut) => void;
  readonly onProblem?: (problem: Problem) => void;
}

/** The inputs of a run by ocid, ready to be read process by process. */
export interface IndexedSources {
  readonly index: ProcessIndex;
  readonly inputs: KeptInputs;
  readonly planFor: Plans['planFor'];
  /** Closes all inputs; leaves no file behind. */
  close(): Promise<void>;
}

const PROGRESS_STEP_BYTES = 1_048_576;
const NOTHING: LeftOut = { withoutOcid: 0, unreadable: 0 };

/**
 * Reads all inputs once and notes where the releases and records of each ocid are.
 * @throws As `check` does.
 */
export async function indexSources(
  sources: Sources,
  options: IndexOptions = {},
): Promise<IndexedSources> {
  requireValid(options);
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const index = createProcessIndex();
  const inputs = createKeptInputs();
  const available = createAvailableExtensions(options.extensions, options.loadExtension);
  const { planFor } = createPlans({
    available,
    bind: () => {},
    additionalPaths: 0,
    retire: () => {},
  });
  let hasNewerField: NewerFieldTest | null = null;

  async function newerFieldTest(): Promise<NewerFieldTest> {
    hasNewerField ??= createNewerFieldTest(await loadStandard('1.0'), await loadStandard('1.1'));
    return hasNewerField;
  }

  async function indexInput(source: Source, open: OpenSource, input: number): Promise<void> {
    const { limit, root, signal, onProgress } = options;
    const isRootGiven = root !== undefined;
    const whole = await splitInput(source, open, options);
    const found = await findDocuments(open, whole, { limits, limit, isRootGiven, signal });
    const tally = createInputTally(createIndexedOcids(index, input));
    let toldAt = 0;
    let items = 0;
    let leftOut = NOTHING;
    if (found.hasOcds) {
      const reader = createReader(open);
      const versions = createDocumentVersions({
        index: found.index,
        reader,
        memory: { bareVersion: null },
        forced: options.ocdsVersion as KnownVersion | undefined,
        nesting: limits.nesting,
        newerFieldTest,
      });
      const done = (bytesDone: number): void => {
        items += 1;
        if (bytesDone - toldAt < PROGRESS_STEP_BYTES) return;
        signal?.throwIfAborted();
        toldAt = bytesDone;
        const bytesTotal = found.index.bytes;
        onProgress?.({ input: source.name, stage: 'grouping', bytesDone, bytesTotal, items });
      };
      const where = { input, index: found.index, reader, limits, versions, tally, into: index };
      leftOut = await indexDocuments({ ...where, extensions: available, planFor, done });
    }
    const summary = await summarise(source, open, found, tally.summary(), isRootGiven);
    options.onInput?.(summary, leftOut);
  }

  async function indexSource(source: Source): Promise<void> {
    const input = inputs.add(source);
    const before = index.items;
    let open: OpenSource | null = null;
    try {
      open = await source.open();
      open = await refuseState(open, source.name);
      await indexInput(source, open, input);
    } catch (error) {
      const summary = await unobtainedOrClosed(source, open, error);
      options.onInput?.(summary, NOTHING);
      return;
    }
    if (index.items > before) await inputs.keep(input, open);
    else await open.close();
  }

  try {
    const tell: TellProblem = (problem) => options.onProblem?.(problem);
    for await (const source of partsOfSources(sources, tell)) await indexSource(source);
  } catch (error) {
    await inputs.close();
    throw error;
  }
  return { index, inputs, planFor, close: inputs.close };
}

/** @throws The error, where it is about more than the input. */
async function unobtainedOrClosed(
  source: Source,
  open: OpenSource | null,
  error: unknown,
): Promise<InputSummary> {
  await open?.close();
  return unobtained(source, error);
}
