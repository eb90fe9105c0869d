import {
  type FormatContext,
  findBreaches,
  type Gate,
  indexChecks,
  wordProblem,
} from '@vitrina/report';
import { type CheckOptions, check, checks, VitrinaError } from '@vitrina/validator';
import type { Arguments } from './arguments.ts';
import { readBuyers, tellBuyers } from './buyers.ts';
import { readCheckOptions } from './check-options.ts';
import { chooseTargets, colorOf, refuseOverwriting, writesTextToStdout } from './check-targets.ts';
import type { Context } from './command.ts';
import { decideExit, type ExitCode } from './exit-code.ts';
import { openExtensionLibrary } from './extension-library.ts';
import { readExtensions } from './extensions.ts';
import { readGate } from './gate.ts';
import { Interrupted } from './interruption.ts';
import { readMeasures } from './measures.ts';
import { type Outputs, openOutputs } from './outputs.ts';
import { readPacks } from './packs.ts';
import type { ProgressDisplay } from './progress.ts';
import { findPublications } from './publications.ts';
import { createRendering, type Rendering } from './rendering.ts';
import { nameFlag, openStateOutput, readStateTarget } from './state-output.ts';
import { tellRun, tellUnread } from './tell-run.ts';
import { widthOf } from './terminal.ts';
import { unknownCheck } from './unknown-check.ts';
import { unknownVersion } from './unknown-version.ts';
import { judgeInputs } from './unread-inputs.ts';
import { readWorkers } from './workers.ts';

/** Runs `vitrina check`. What is wrong with the command is said before any input is read. */
export async function checkPublications(given: Arguments, context: Context): Promise<ExitCode> {
  const { terminal, signal } = context;
  const options = {
    ...readCheckOptions(given, terminal),
    ...(await readBuyers(given, terminal)),
    ...(await readPacks(given, terminal)),
    ...(await readMeasures(given, terminal)),
  };
  const format = readFormatContext(given, options, context);
  const targets = chooseTargets(given, terminal);
  const extensions = await readExtensions(given, terminal);
  const { inputs, sources, startProgress } = await findPublications(given, context);
  const stateTarget = readStateTarget(given, targets, terminal.folder);
  const written = stateTarget === null ? targets : [...targets, stateTarget];
  await refuseOverwriting(written, inputs, terminal.folder);
  const library = await openExtensionLibrary(given, context, () => progress.giveWay());
  const state = await openStateOutput(stateTarget);
  const outputs = await openOutputs(targets, terminal).catch(async (error: unknown) => {
    await state.discard();
    throw error;
  });
  const rendering = createRendering(
    outputs.all,
    (target) => colorOf(target, given, terminal),
    format,
  );
  const isScreenInUse = rendering.addFinding !== undefined && terminal.stdout.isTTY === true;
  const progress = startProgress(isScreenInUse);
  const readerGone = new AbortController();
  try {
    const assessment = await check(sources, {
      ...options,
      ...extensions,
      ...(library.loadExtension && { loadExtension: library.loadExtension }),
      ...readWorkers(given),
      ...hooks(outputs, rendering, progress, readerGone, context),
      ...state.hook,
      signal: AbortSignal.any([signal, readerGone.signal]),
    });
    progress.end();
    const { unread, nothingObtained } = judgeInputs(assessment.inputs, inputs);
    const isAsked = given.list('format').length > 0;
    if (isAsked || !nothingObtained) await rendering.finish(assessment);
    await state.complete();
    await outputs.complete();
    const isTold = writesTextToStdout(targets) && !nothingObtained;
    for (const input of unread) tellUnread(input, isTold, context);
    tellBuyers(assessment, options, isTold, context);
    if (context.verbose) tellRun(assessment, written, context);
    return decideExit({
      inputNotRead: unread.length > 0,
      gateFailed: findBreaches(assessment, format.gate).length > 0,
    });
  } catch (error) {
    progress.end();
    await state.discard();
    await outputs.discard();
    throw signal.aborted ? signal.reason : explainRefusal(error);
  } finally {
    await library.close();
  }
}

function readFormatContext(
  given: Arguments,
  { examples }: CheckOptions,
  { locale, terminal }: Context,
): FormatContext & { readonly gate: Gate } {
  return {
    locale,
    checks: indexChecks(checks),
    gate: readGate(given),
    width: widthOf(terminal.stdout),
    ...(examples === undefined ? {} : { examples }),
  };
}

/** What the run calls back: findings go to the outputs, the rest to standard error. */
function hooks(
  { all }: Outputs,
  { addFinding }: Rendering,
  progress: ProgressDisplay,
  readerGone: AbortController,
  { locale, log }: Context,
): CheckOptions {
  return {
    onProgress: progress.update,
    onProblem(problem) {
      progress.giveWay();
      log.warn(wordProblem(problem, locale));
    },
    ...(addFinding && {
      async onFinding(finding) {
        await addFinding(finding);
        if (all.every((output) => output.isClosed())) readerGone.abort(new Interrupted(141));
      },
    }),
  };
}

/** Adds to a refusal of the validator what the caller could have meant. */
function explainRefusal(error: unknown): unknown {
  if (!(error instanceof VitrinaError)) return error;
  if (error.code === 'state-disagrees') return nameFlag(error);
  if (error.code === 'unknown-check') return unknownCheck(String(error.values['check']), checks);
  return error.code === 'unknown-version' ? unknownVersion(error) : error;
}
