import type { InputSummary } from '../assessment.ts';
import type { Finding } from '../finding.ts';
import type { CheckOptions } from '../options.ts';
import { createIndexedOcids } from '../processes/indexed-ocids.ts';
import { createOcidTable } from '../processes/ocid-table.ts';
import { absorbState } from '../run-state/absorb-state.ts';
import type { StateTarget } from '../run-state/check-state.ts';
import { lookAhead } from '../run-state/look-ahead.ts';
import type { OpenSource, Source, TellProblem } from '../source.ts';
import type { KnownVersion } from '../standard/standard.ts';
import type { Crew } from './crew.ts';
import { findDocuments } from './find-documents.ts';
import { createInputTally } from './input-tally.ts';
import { createEarlyJudging, type EarlyJudging, mayJudgeEarly } from './judge-early.ts';
import { judgeInput } from './judge-input.ts';
import type { Run } from './run.ts';
import type { RunProcesses } from './run-processes.ts';
import { splitInput } from './split-input.ts';
import { summarise } from './summarise-input.ts';
import { unobtained } from './unobtained.ts';

/** A run, and what takes part in it. */
export interface RunInHand {
  readonly run: Run;
  readonly options: CheckOptions;
  readonly crew: Crew;
  readonly processes: RunProcesses | null;
  /** What states go into. */
  readonly target: () => Promise<StateTarget>;
  readonly tell: TellProblem;
}

/**
 * Checks one input: splits it, judges its documents, and says what it was. The state of another run stands
 * for all inputs of that. Yields worded findings.
 */
export async function* assessInput(
  { run, options, crew, processes, target, tell }: RunInHand,
  source: Source,
  inputIndex: number,
): AsyncGenerator<readonly Finding[], readonly InputSummary[]> {
  processes?.inputs.add(source, inputIndex);
  const itemsBefore = processes?.index.items;
  let open: OpenSource;
  try {
    open = await source.open();
  } catch (error) {
    return [unobtained(source, error)];
  }
  let early: EarlyJudging | null = null;
  try {
    const known = await lookAhead(open);
    open = known.open;
    if (known.isState) {
      const { name } = source;
      const reach = (bytesDone: number): void => {
        options.signal?.throwIfAborted();
        options.onProgress?.({ input: name, stage: 'reading', bytesDone, items: 0 });
      };
      const into = { open, name, inputIndex, run, processes, target: await target() };
      return yield* absorbState({ ...into, tell, reach });
    }
    const { limit, root, signal } = options;
    const { limits } = run;
    const isRootGiven = root !== undefined;
    const { descriptor } = open;
    const whole = await splitInput(source, open, options, async (bytesDone, splitter) => {
      // Threads start while the rest is split, as soon as it is clear that they will be needed.
      const workers = descriptor === undefined ? null : crew.forInput(bytesDone);
      if (!workers || descriptor === undefined || !mayJudgeEarly(options)) return;
      early ??= createEarlyJudging({
        run,
        workers,
        open,
        descriptor,
        inputIndex,
        name: source.name,
        forced: options.ocdsVersion as KnownVersion | undefined,
      });
      await early.advance(splitter.openItems());
    });
    const search = { limits, limit, isRootGiven, signal };
    const found = await findDocuments(open, whole, search);
    const { index, hasOcds } = found;
    const tally = createInputTally(
      processes ? createIndexedOcids(processes.index, inputIndex) : createOcidTable(),
    );
    if (hasOcds) {
      const context = { run, source, open, index, inputIndex, tally, options, crew };
      yield* judgeInput({ early, processes, ...context });
    }
    return [await summarise(source, open, found, tally.summary(), isRootGiven)];
  } catch (error) {
    return [unobtained(source, error)];
  } finally {
    await (early as EarlyJudging | null)?.end();
    if (processes && processes.index.items !== itemsBefore)
      await processes.inputs.keep(inputIndex, open);
    else await open.close();
  }
}
