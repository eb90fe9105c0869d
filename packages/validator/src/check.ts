import type { Assessment, InputSummary, Outcome, Problem } from './assessment.ts';
import type { AvailableExtensions } from './extensions/available-extensions.ts';
import type { Finding } from './finding.ts';
import { canonicalBytes } from './identity/canonical-json.ts';
import { FINGERPRINT_VERSION } from './identity/fingerprint.ts';
import type { CheckOptions } from './options.ts';
import type { ProcessCheck } from './process-check.ts';
import type { ProcessResults } from './processes/process-sums.ts';
import { assessInput } from './run/assess-input.ts';
import { createBreather } from './run/breathe.ts';
import { chooseChecks } from './run/choose-checks.ts';
import { createCrew } from './run/crew.ts';
import { describeScope } from './run/describe-scope.ts';
import type { ProcessGathering } from './run/gather-processes.ts';
import { partsOfSources } from './run/parts-of-sources.ts';
import { requireValid } from './run/require-valid.ts';
import { createRun, type RunResult } from './run/run.ts';
import { createRunProcesses, type RunProcesses } from './run/run-processes.ts';
import { shareSummary } from './run/share-summary.ts';
import { sumOptions } from './run/sum-options.ts';
import type { RunSetup } from './run/task.ts';
import type { StateTarget } from './run-state/check-state.ts';
import { describeState, type StateHeader } from './run-state/state-header.ts';
import { startState } from './run-state/write-state.ts';
import { type Source, sha256Hex, type TellProblem } from './source.ts';
import { METHODOLOGY_VERSION, RESULT_VERSION, RULESET_VERSION, TOOL_VERSION } from './versions.ts';
import type { Walker } from './walk/walker.ts';

/** One input, or any number of them, checked in order. */
export type Sources = Source | Iterable<Source> | AsyncIterable<Source>;

/**
 * Checks publications and sums up what was found.
 * @throws VitrinaError for a wrong option; the signal's reason when it is aborted.
 */
export async function check(sources: Sources, options: CheckOptions = {}): Promise<Assessment> {
  const run = assess(sources, options, options.onFinding !== undefined);
  for (;;) {
    const { done, value } = await run.next();
    if (done) return value;
    for (const finding of value) {
      // Waiting for nothing would cost a turn of the event loop for each finding.
      const told = options.onFinding?.(finding);
      if (told instanceof Promise) await told;
    }
  }
}

/**
 * Checks publications and gives every finding, in input order; what only the items of a package
 * together show follows them, and what was found in processes comes last. Ending the loop ends the run.
 * @throws As `check` does.
 */
export async function* findings(
  sources: Sources,
  options: CheckOptions = {},
): AsyncIterable<Finding> {
  for await (const batch of assess(sources, options, true)) yield* batch;
}

async function* assess(
  sources: Sources,
  options: CheckOptions,
  words: boolean,
): AsyncGenerator<readonly Finding[], Assessment> {
  const startedAt = new Date();
  requireValid(options);
  const asOf = options.asOf ?? startedAt.toISOString().slice(0, 10);
  const chosen = chooseChecks(options);
  const { ofItems, ofProcesses } = chosen;
  const scope = await describeScope(options, asOf, chosen);
  const everyFinding = words || options.onState !== undefined;
  const crew = createCrew(options.workers, describeRun(options, everyFinding, ofProcesses, asOf));
  const inputs: InputSummary[] = [];
  const problems: Problem[] = [];
  const tell: TellProblem = (problem) => {
    problems.push(problem);
    options.onProblem?.(problem);
  };
  let processes: RunProcesses | null = null;
  const run = createRun(ofItems, options, everyFinding, ofProcesses ? { gather } : {});

  function gather(available: AvailableExtensions, walker: Walker): ProcessGathering {
    processes = createRunProcesses({
      checks: ofProcesses ?? [],
      asOf,
      available,
      walker,
      ...sumOptions(options),
      everyFinding: words,
      threadsFor: crew.forInput,
      onRepeated: () => crew.endSolo(),
      onProblem: tell,
      ...(options.signal ? { signal: options.signal } : {}),
      ...(options.onProgress ? { onProgress: options.onProgress } : {}),
    });
    return processes.gathering;
  }

  function header(): Promise<StateHeader> {
    const checks = [...ofItems, ...(ofProcesses ?? [])].map(({ id }) => id);
    return describeState(options, scope, checks);
  }

  async function target(): Promise<StateTarget> {
    return { header: await header(), ofItems, ofProcesses, options, asOf };
  }

  const state = options.onState ? await startState(await header(), options.onState) : null;

  /** Gives findings to the state too, and tells them only where somebody wants them. */
  async function* keep<Result>(
    found: AsyncGenerator<readonly Finding[], Result>,
  ): AsyncGenerator<readonly Finding[], Result> {
    try {
      for (;;) {
        const { done, value } = await found.next();
        if (done) return value;
        await state?.add(value);
        if (words) yield value;
      }
    } finally {
      // Who ends the loop early ends the reading too.
      await found.return(undefined as Result);
    }
  }

  let ofRun: ProcessResults | null = null;
  try {
    const inHand = { run, options, crew, processes, target, tell };
    const breather = createBreather();
    for await (const source of partsOfSources(sources, tell)) {
      const found = yield* keep(assessInput(inHand, source, inputs.length));
      for (const input of found) inputs.push(shareSummary(input, inputs.at(-1)));
      // Small inputs come one after the other without a turn of the event loop.
      if (breather.isDue()) await breather.take();
    }
    await crew.finish(run, processes);
    await state?.finish({ inputs, problems, run, processes });
    if (processes) ofRun = yield* (processes as RunProcesses).finish();
    ofRun?.problems.forEach(tell);
  } finally {
    await crew.stop();
    await (processes as RunProcesses | null)?.inputs.close();
  }
  const result = run.finish();
  problems.push(...result.problems);
  return seal(describe(inputs, scope, { ...result, problems }, ofRun), startedAt);
}

const OPTIONS_OF_THREADS = [
  'ocdsVersion',
  'only',
  'skip',
  'examples',
  'context',
  'limits',
  'extensions',
  'buyers',
  'packs',
  'measures',
] as const satisfies readonly (keyof RunSetup['options'])[];

/** What other threads must know of the options. */
function describeRun(
  options: CheckOptions,
  everyFinding: boolean,
  ofProcesses: readonly ProcessCheck[] | null,
  asOf: string,
): RunSetup {
  const given = OPTIONS_OF_THREADS.filter((name) => options[name] !== undefined);
  const processes = ofProcesses && { checks: ofProcesses.map(({ id }) => id), asOf };
  const told = Object.fromEntries(given.map((name) => [name, options[name]]));
  return { options: told, everyFinding, processes };
}

type Unsealed = Omit<Assessment, 'digest' | 'run'>;

function describe(
  inputs: readonly InputSummary[],
  scope: Assessment['scope'],
  { checks: ofItems, coverage, examples: ofPlaces, counts: ofFindings, problems }: RunResult,
  processes: ProcessResults | null,
): Unsealed {
  const checks = { ...ofItems, ...processes?.checks };
  const examples = { ...ofPlaces, ...processes?.examples };
  const counts = { ...ofFindings };
  for (const { level, occurrences } of Object.values(processes?.checks ?? {})) {
    counts[level] += occurrences;
  }
  const byOutcome: Record<Outcome, number> = {
    pass: 0,
    fail: 0,
    'not-published': 0,
    'not-applicable': 0,
    'not-comparable': 0,
    'not-judged': 0,
  };
  for (const { outcome } of Object.values(checks)) byOutcome[outcome] += 1;
  return {
    resultVersion: RESULT_VERSION,
    kind: 'assessment',
    fingerprintVersion: FINGERPRINT_VERSION,
    tool: {
      name: 'vitrina',
      version: TOOL_VERSION,
      methodology: METHODOLOGY_VERSION,
      ruleset: RULESET_VERSION,
    },
    scope,
    inputs,
    summary: { counts, checks: byOutcome },
    results: {
      checks,
      ...(processes ? { statistics: processes.statistics } : {}),
      ...(processes?.ocids ? { ocids: processes.ocids } : {}),
      ...(processes?.buyers ? { buyers: processes.buyers } : {}),
      ...(processes?.measures ? { measures: processes.measures } : {}),
      coverage: {
        items: coverage,
        ...(processes ? { processes: processes.coverage } : {}),
      },
    },
    examples,
    problems,
  };
}

/** Adds the digest, over what equal inputs have in common, and what only this run had. */
async function seal(document: Unsealed, startedAt: Date): Promise<Assessment> {
  const inputs = document.inputs.map(({ path: _path, bytes: _bytes, ...input }) => input);
  const digest = await sha256Hex(canonicalBytes({ ...document, inputs }));
  const durationMs = Date.now() - startedAt.getTime();
  return { ...document, digest, run: { startedAt: startedAt.toISOString(), durationMs } };
}
