import { processChecks } from '../checks/process-checks.ts';
import {
  type AvailableExtensions,
  createAvailableExtensions,
} from '../extensions/available-extensions.ts';
import type { Finding } from '../finding.ts';
import type { FormOptions } from '../processes/form-process.ts';
import type { OcidCount } from '../processes/indexed-ocids.ts';
import type { KeptInputs } from '../processes/kept-inputs.ts';
import {
  createProcessSums,
  type ProcessSums,
  type SavedProcessSums,
} from '../processes/process-sums.ts';
import { readGroups } from '../processes/read-groups.ts';
import { createRuleBook } from '../processes/rule-book.ts';
import { openItems, openSlice } from '../read/index-slice.ts';
import type { OpenSource } from '../source.ts';
import type { KnownVersion } from '../standard/standard.ts';
import { createWalker, type Walker } from '../walk/walker.ts';
import { chooseChecks } from './choose-checks.ts';
import { createDocumentJudge } from './document-judge.ts';
import { createCollectedNames } from './finding-names.ts';
import {
  createProcessGathering,
  type NotedItem,
  type ProcessGathering,
} from './gather-processes.ts';
import { createInputTally, type InputTally } from './input-tally.ts';
import { createItemsJudge, judgeSpan } from './judge-items.ts';
import { createReader, type Reader } from './reader.ts';
import { createRun, type Run, type RunState } from './run.ts';
import { sumOptions } from './sum-options.ts';
import type { DocumentsTask, ItemsTask, RegroupTask, RunSetup, Task, TaskResult } from './task.ts';

/** A thread's part of a run. */
export interface TaskJudge {
  judge(task: Task): Promise<TaskResult>;
  /** Adds the early tasks to the others, or forgets what they counted. */
  settleEarly(isRight: boolean): void;
  endSolo(): void;
  finish(): readonly RunState[];
  /** As `RunningWorkers` says. */
  regroup(task: RegroupTask): Promise<readonly number[]>;
  finishRegrouping(): readonly SavedProcessSums[];
}

/**
 * Starts a thread's part of a run. `read` reads an input by its descriptor; `reach` is told the offset
 * of what comes next, so that it is known where a thread was when it died.
 */
export function createTaskJudge(
  { options, everyFinding, processes }: RunSetup,
  read: (descriptor: number) => OpenSource['read'],
  reach: (offset: number) => void,
): TaskJudge {
  const names = createCollectedNames();
  const checks = chooseChecks(options).ofItems;
  const runs: Run[] = [];
  let earlyRun: Run | null = null;

  let isSolo = true;
  let noted: NotedItem[] = [];
  let regrouping: Regrouping | null = null;

  function start(): Run {
    const run = createRun(checks, options, everyFinding, {
      collected: names,
      ...(processes ? { gather } : {}),
    });
    if (!isSolo) run.gathering?.endSolo();
    return run;
  }

  function gather(available: AvailableExtensions, walker: Walker): ProcessGathering {
    return createProcessGathering(sumsFor(available, walker), (item) => void noted.push(item));
  }

  function sumsFor(available: AvailableExtensions, walker: Walker): ProcessSums {
    const { checks: ids, asOf } = processes as NonNullable<RunSetup['processes']>;
    const wanted = processChecks.filter(({ id }) => ids.includes(id));
    return createProcessSums({ checks: wanted, asOf, available, walker, ...sumOptions(options) });
  }

  function startRegrouping({ extensions }: RegroupTask): Regrouping {
    const available = createAvailableExtensions(options.extensions);
    available.give(extensions);
    const sums = sumsFor(available, createWalker([]));
    return { sums, form: { ruleBook: createRuleBook(sums.planFor) } };
  }

  function runFor({ isEarly }: Task): Run {
    if (isEarly) {
      earlyRun ??= start();
      return earlyRun;
    }
    const run = runs[0] ?? start();
    runs[0] = run;
    return run;
  }

  return {
    async judge(task) {
      const run = runFor(task);
      run.startAt(task.firstUnit);
      run.extensions.give(task.extensions);
      const reader = createReader({ read: read(task.descriptor) });
      await reader.load(task.start, task.length);
      const ocids = new Set<string>();
      const tally = createInputTally(listOf(ocids, processes !== null));
      const identities: [string, number][] = [];
      noted = [];
      const found: Finding[] = [];
      const told =
        task.kind === 'items'
          ? judgeItemsTask({ run, reader, tally, reach }, task, (key, ordinal) => {
              identities.push([key, ordinal]);
            })
          : judgeDocumentsTask({ run, reader, tally, reach }, task, options.ocdsVersion);
      for await (const findings of told) for (const finding of findings) found.push(finding);
      return {
        named: names.take(found),
        problems: run.takeProblems(),
        content: { ...tally.summary(), ocids: [...ocids] },
        identities,
        noted,
      };
    },
    settleEarly(isRight) {
      if (isRight && earlyRun) runs.push(earlyRun);
      earlyRun = null;
    },
    endSolo() {
      isSolo = false;
      for (const run of [...runs, earlyRun]) run?.gathering?.endSolo();
    },
    finish: () => runs.map((run) => run.save()),
    async regroup(task) {
      regrouping ??= startRegrouping(task);
      const { sums, form } = regrouping;
      const inputs: Pick<KeptInputs, 'read'> = {
        read: (input, start, length) => read(task.descriptors[input] ?? -1)(start, length),
      };
      const changed = new Set<number>();
      const records = readGroups(task, inputs, form, ({ input }) => changed.add(input));
      for await (const record of records) await sums.fold(record);
      return [...changed];
    },
    finishRegrouping: () => (regrouping ? [regrouping.sums.save()] : []),
  };
}

/** What processes are put together with once more. */
interface Regrouping {
  readonly sums: ProcessSums;
  readonly form: FormOptions;
}

/**
 * A list in place of a table: the thread that sees the whole input tells what is repeated. It stays empty
 * where items are noted with their ocids.
 */
function listOf(ocids: Set<string>, isNoted: boolean): OcidCount {
  return {
    get size() {
      return ocids.size;
    },
    add(ocid) {
      if (!isNoted) ocids.add(ocid);
    },
  };
}

/** What a thread works with. */
interface Bench {
  readonly run: Run;
  readonly reader: Reader;
  readonly tally: InputTally;
  readonly reach: (offset: number) => void;
}

async function* judgeItemsTask(
  { run, reader, tally, reach }: Bench,
  { plan: planName, items, array, from, count, origin, prefix, start }: ItemsTask,
  addIdentity: (key: string, ordinal: number) => void,
): AsyncGenerator<readonly Finding[], void> {
  const plan = await run.planFor(planName);
  const context = { run, plan, items: openItems(items), reader, origin, prefix, tally };
  reach(start);
  yield* judgeSpan(context, { array, from, count }, addIdentity, (_position, range) => {
    reach(range.start + range.length);
  });
}

async function* judgeDocumentsTask(
  { run, reader, tally, reach }: Bench,
  { index: slice, inputIndex, name, from, count, bareVersion }: DocumentsTask,
  forced: string | undefined,
): AsyncGenerator<readonly Finding[], void> {
  const index = openSlice(slice);
  const { judge } = createDocumentJudge({
    run,
    name,
    inputIndex,
    index,
    reader,
    tally,
    judgeItems: createItemsJudge({}, index.bytes),
    forced: forced as KnownVersion | undefined,
    memory: { bareVersion, sawHead: true },
  });
  for (let ordinal = from; ordinal < from + count; ordinal += 1) {
    reach(index.documents.at(ordinal).start);
    yield* judge(ordinal);
  }
}
