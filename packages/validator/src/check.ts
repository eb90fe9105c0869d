import type { Assessment, InputSummary, Outcome, Problem } from './assessment.ts';
import type { Check } from './check-definition.ts';
import { checks as allChecks } from './checks/index.ts';
import { processChecks } from './checks/process-checks.ts';
import type { AvailableExtensions } from './extensions/available-extensions.ts';
import type { Finding } from './finding.ts';
import { canonicalJson } from './identity/canonical-json.ts';
import { FINGERPRINT_VERSION } from './identity/fingerprint.ts';
import { type CheckOptions, DEFAULT_LIMITS } from './options.ts';
import type { ProcessCheck } from './process-check.ts';
import type { ProcessResults } from './processes/process-sums.ts';
import { parseRoot, writeRoot } from './read/root-path.ts';
import { assessInput } from './run/assess-input.ts';
import { createCrew } from './run/crew.ts';
import type { ProcessGathering } from './run/gather-processes.ts';
import { requireValid } from './run/require-valid.ts';
import { createRun, type RunResult } from './run/run.ts';
import { createRunProcesses, type RunProcesses } from './run/run-processes.ts';
import { selectChecks } from './run/select-checks.ts';
import type { RunSetup } from './run/task.ts';
import { type Source, sha256Hex, type TellProblem } from './source.ts';
import { METHODOLOGY_VERSION, RESULT_VERSION, RULESET_VERSION, TOOL_VERSION } from './versions.ts';

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
 * together show follows them. Ending the loop ends the run.
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
  const { itemChecks, ofProcesses } = chooseChecks(options);
  const crew = createCrew(options.workers, describeRun(options, words, ofProcesses, asOf));
  const inputs: InputSummary[] = [];
  const problems: Problem[] = [];
  const tell: TellProblem = (problem) => {
    problems.push(problem);
    options.onProblem?.(problem);
  };
  let processes: RunProcesses | null = null;
  const run = createRun(itemChecks, options, words, ofProcesses ? { gather } : {});

  function gather(available: AvailableExtensions): ProcessGathering {
    processes = createRunProcesses({
      checks: ofProcesses ?? [],
      asOf,
      available,
      additionalPaths: options.limits?.additionalPaths ?? DEFAULT_LIMITS.additionalPaths,
      onRepeated: () => crew.endSolo(),
      onProblem: tell,
      ...(options.signal ? { signal: options.signal } : {}),
      ...(options.onProgress ? { onProgress: options.onProgress } : {}),
    });
    return processes.gathering;
  }

  let ofRun: ProcessResults | null = null;
  try {
    for await (const source of listOf(sources)) {
      for await (const part of source.parts?.(tell) ?? [source]) {
        inputs.push(yield* assessInput(run, part, inputs.length, options, crew, processes));
      }
    }
    await crew.finish(run, processes);
    ofRun = (await (processes as RunProcesses | null)?.finish()) ?? null;
  } finally {
    await crew.stop();
    await (processes as RunProcesses | null)?.inputs.close();
  }
  const checks = [...itemChecks, ...(ofProcesses ?? [])];
  const isAll = checks.length === allChecks.length + processChecks.length;
  const someChecks = isAll ? undefined : checks.map(({ id }) => id);
  const root = options.root === undefined ? null : parseRoot(options.root);
  const scope = {
    asOf,
    ...(someChecks ? { checks: someChecks } : {}),
    ...(options.ocdsVersion ? { ocdsVersion: options.ocdsVersion } : {}),
    ...(root ? { root: writeRoot(root) } : {}),
    ...(options.limit === undefined ? {} : { limit: options.limit }),
  };
  const result = run.finish();
  problems.push(...result.problems);
  return seal(describe(inputs, scope, { ...result, problems }, ofRun), startedAt);
}

/**
 * The checks of items and of processes. The latter are null where the caller names checks and none of
 * these among them: then nothing needs processes, which take time to put together.
 */
function chooseChecks({ only, skip }: CheckOptions): {
  readonly itemChecks: readonly Check[];
  readonly ofProcesses: readonly ProcessCheck[] | null;
} {
  const chosen = new Set(
    selectChecks<{ id: string }>([...allChecks, ...processChecks], only, skip),
  );
  const itemChecks = allChecks.filter((check) => chosen.has(check));
  const ofProcesses = processChecks.filter((check) => chosen.has(check));
  return { itemChecks, ofProcesses: only && ofProcesses.length === 0 ? null : ofProcesses };
}

function listOf(sources: Sources): Iterable<Source> | AsyncIterable<Source> {
  return 'open' in sources ? [sources] : sources;
}

/** What other threads must know of the options. */
function describeRun(
  options: CheckOptions,
  everyFinding: boolean,
  ofProcesses: readonly ProcessCheck[] | null,
  asOf: string,
): RunSetup {
  const { ocdsVersion, only, skip, examples, context, limits, extensions } = options;
  const wanted = { ocdsVersion, only, skip, examples, context, limits, extensions };
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
  const processes = ofProcesses && { checks: ofProcesses.map(({ id }) => id), asOf };
  return { options: Object.fromEntries(given), everyFinding, processes };
}

type Unsealed = Omit<Assessment, 'digest' | 'run'>;

function describe(
  inputs: readonly InputSummary[],
  scope: Assessment['scope'],
  { checks: ofItems, coverage, examples, counts: ofFindings, problems }: RunResult,
  processes: ProcessResults | null,
): Unsealed {
  const checks = { ...ofItems, ...processes?.checks };
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
  const canonical = canonicalJson({ ...document, inputs });
  const digest = await sha256Hex(new TextEncoder().encode(canonical));
  const durationMs = Date.now() - startedAt.getTime();
  return { ...document, digest, run: { startedAt: startedAt.toISOString(), durationMs } };
}
