import { Worker } from 'node:worker_threads';
import { VitrinaError } from '../errors.ts';
import type { SavedProcessSums } from '../processes/process-sums.ts';
import type { RunState } from '../run/run.ts';
import type { RegroupTask, RunSetup, Task, TaskResult, Workers } from '../run/task.ts';
import type { Question, Word, WorkerSetup } from './worker.ts';

/** A thread, and the questions that it has not answered yet, oldest first. */
interface Thread {
  readonly worker: Worker;
  readonly open: Asked[];
  /** The offset of what the thread is judging. */
  readonly reached: Float64Array;
}

interface Asked {
  readonly question: Question;
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

/** What is new in a thread: it takes so much before it cleans up. More takes memory and no less time. */
const YOUNG_MEGABYTES = 24;

/** A thread has the next part at hand while it judges one. */
const MOST_AT_HAND = 2;

/**
 * Threads that judge parts of large files, for the option `workers` of `check`. They start when the
 * first input is large enough, and end with the run.
 *
 * @param count how many: as many as there are cores is best
 */
export function startWorkers(
  count: number,
  { worthBytes, partBytes }: { readonly worthBytes?: number; readonly partBytes?: number } = {},
): Workers {
  return {
    ...(worthBytes === undefined ? {} : { worthBytes }),
    start: (setup) => runThreads(count, setup, partBytes),
  };
}

function runThreads(
  size: number,
  setup: RunSetup,
  partBytes: number | undefined,
): ReturnType<Workers['start']> {
  const threads = Array.from({ length: size }, () => startThread(setup));
  const queue: Asked[] = [];
  let failure: unknown = null;

  function startThread(run: RunSetup): Thread {
    const reached = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
    const workerData: WorkerSetup = { run, reached };
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    const thread: Thread = { worker, open: [], reached };
    worker.on('message', (answer) => {
      thread.open.shift()?.resolve(answer);
      feed();
    });
    worker.on('error', (cause) => fail(thread, cause));
    worker.on('exit', () => fail(thread, null));
    return thread;
  }

  /** One thread that dies ends the run: its part, and what it counted before, are lost. */
  function fail(thread: Thread, cause: unknown): void {
    if (failure !== null) return;
    failure = deathOf(thread, cause);
    for (const asked of [...threads.flatMap(({ open }) => open), ...queue]) asked.reject(failure);
  }

  function feed(): void {
    while (queue.length > 0) {
      const idle = threads.reduce((one, other) =>
        other.open.length < one.open.length ? other : one,
      );
      if (idle.open.length >= MOST_AT_HAND) return;
      ask(idle, queue.shift() as Asked);
    }
  }

  function ask({ worker, open }: Thread, asked: Asked): void {
    open.push(asked);
    worker.postMessage(asked.question);
  }

  function enqueue(asked: Asked): void {
    queue.push(asked);
    feed();
  }

  /** The answers of all threads, which are lists, one behind the other. */
  async function askAll<Part>(question: Question): Promise<readonly Part[]> {
    const answers = await Promise.all(
      threads.map((thread) => asking<readonly Part[]>(question, (asked) => ask(thread, asked))),
    );
    return answers.flat();
  }

  function tell(word: Word): void {
    for (const { worker } of threads) worker.postMessage(word);
  }

  function asking<Answer>(question: Question, hand: (asked: Asked) => void): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (failure !== null) reject(failure);
      else hand({ question, resolve: resolve as (answer: unknown) => void, reject });
    });
  }

  return {
    size,
    ...(partBytes === undefined ? {} : { partBytes }),
    judge: (task: Task) => asking<TaskResult>(task, enqueue),
    regroup: (task: RegroupTask) => asking<readonly number[]>(task, enqueue),
    settleEarly(isRight) {
      const waiting = queue.splice(0);
      for (const asked of waiting) {
        const { question } = asked;
        const isEarly = typeof question === 'object' && 'isEarly' in question && question.isEarly;
        if (!isEarly) queue.push(asked);
        else if (isRight) queue.push({ ...asked, question: { ...question, isEarly: false } });
        else asked.reject(new Error('not wanted any more'));
      }
      tell(isRight ? 'keep-early' : 'drop-early');
    },
    endSolo() {
      tell('end-solo');
    },
    finish: () => askAll<RunState>('finish'),
    finishRegrouping: () => askAll<SavedProcessSums>('finish-regrouping'),
    async stop() {
      failure ??= new Error('the threads have ended');
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function deathOf({ open, reached }: Thread, cause: unknown): VitrinaError {
  const reason = cause instanceof Error ? cause.message : 'exit';
  const question = open[0]?.question;
  if (typeof question !== 'object') {
    return new VitrinaError('worker-failed', { reason }, { cause });
  }
  const values = { input: question.name, offset: reached[0] ?? question.start, reason };
  return new VitrinaError('worker-died', values, { cause });
}
