import { checks as allChecks } from '../checks/index.ts';
import type { Finding } from '../finding.ts';
import { openItems, openSlice } from '../read/index-slice.ts';
import type { OpenSource } from '../source.ts';
import type { KnownVersion } from '../standard/standard.ts';
import { createDocumentJudge } from './document-judge.ts';
import { createCollectedNames } from './finding-names.ts';
import { createInputTally } from './input-tally.ts';
import { createItemsJudge, judgeSpan } from './judge-items.ts';
import { createReader, type Reader } from './reader.ts';
import { createRun, type Run, type RunState } from './run.ts';
import { selectChecks } from './select-checks.ts';
import type { DocumentsTask, ItemsTask, RunSetup, Task, TaskResult } from './task.ts';

/** A thread's part of a run. */
export interface TaskJudge {
  judge(task: Task): Promise<TaskResult>;
  finish(): RunState;
}

/** Starts a thread's part of a run. `readerOf` reads an input by its descriptor. */
export function createTaskJudge(
  { options, everyFinding }: RunSetup,
  read: (descriptor: number) => OpenSource['read'],
): TaskJudge {
  const names = createCollectedNames();
  const checks = selectChecks(allChecks, options.only, options.skip);
  const run = createRun(checks, options, everyFinding, names);

  return {
    async judge(task) {
      run.startAt(task.firstUnit);
      const reader = createReader({ read: read(task.descriptor) });
      await reader.load(task.start, task.length);
      const ocids = new Set<string>();
      const tally = createInputTally(listOf(ocids));
      const identities: [string, number][] = [];
      const found: Finding[] = [];
      const told =
        task.kind === 'items'
          ? judgeItemsTask(run, task, reader, tally, (key, at) => void identities.push([key, at]))
          : judgeDocumentsTask(run, task, reader, tally, options.ocdsVersion);
      for await (const findings of told) for (const finding of findings) found.push(finding);
      return {
        named: names.take(found),
        problems: run.takeProblems(),
        content: { ...tally.summary(), ocids: [...ocids] },
        identities,
      };
    },
    finish: run.save,
  };
}

/** A list in place of a table: the thread that sees the whole input tells what is repeated. */
function listOf(texts: Set<string>): Parameters<typeof createInputTally>[0] {
  return {
    get size() {
      return texts.size;
    },
    add(text) {
      texts.add(text);
      return -1;
    },
  };
}

async function* judgeItemsTask(
  run: Run,
  { plan: planName, items, array, from, count, origin, prefix }: ItemsTask,
  reader: Reader,
  tally: ReturnType<typeof createInputTally>,
  addIdentity: (key: string, ordinal: number) => void,
): AsyncGenerator<readonly Finding[], void> {
  const plan = await run.planFor(planName);
  const context = { run, plan, items: openItems(items), reader, origin, prefix, tally };
  yield* judgeSpan(context, { array, from, count }, addIdentity, () => {});
}

async function* judgeDocumentsTask(
  run: Run,
  { index: slice, inputIndex, name, from, count, bareVersion }: DocumentsTask,
  reader: Reader,
  tally: ReturnType<typeof createInputTally>,
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
  for (let ordinal = from; ordinal < from + count; ordinal += 1) yield* judge(ordinal);
}
