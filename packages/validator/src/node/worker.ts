import { parentPort, workerData } from 'node:worker_threads';
import type { RegroupTask, RunSetup, Task } from '../run/task.ts';
import { createTaskJudge } from '../run/task-judge.ts';
import { readAt } from './read-at.ts';

/** What a thread is asked, and what it answers. */
export type Question = Task | RegroupTask | 'finish' | 'finish-regrouping';

/** What a thread is told, without an answer. */
export type Word = 'keep-early' | 'drop-early' | 'end-solo';

/** What a thread starts with. `reached` is shared: the offset of what the thread is judging. */
export interface WorkerSetup {
  readonly run: RunSetup;
  readonly reached: Float64Array;
}

const { run, reached } = workerData as WorkerSetup;
const judge = createTaskJudge(run, readFrom, (offset) => {
  reached[0] = offset;
});

let earlier = Promise.resolve();

parentPort?.on('message', (message: Question | Word) => {
  // A task waits when it reads; another must not start meanwhile.
  earlier = earlier.then(() => take(message));
});

async function take(message: Question | Word): Promise<void> {
  switch (message) {
    case 'end-solo':
      judge.endSolo();
      return;
    case 'keep-early':
    case 'drop-early':
      judge.settleEarly(message === 'keep-early');
      return;
    default:
      await answer(message);
  }
}

async function answer(question: Question): Promise<void> {
  parentPort?.postMessage(await answerTo(question));
}

function answerTo(question: Question): unknown {
  if (question === 'finish') return judge.finish();
  if (question === 'finish-regrouping') return judge.finishRegrouping();
  return question.kind === 'regroup' ? judge.regroup(question) : judge.judge(question);
}

/** Threads of a process share its file descriptors. */
function readFrom(descriptor: number) {
  let buffer = new Uint8Array(0);
  return async (start: number, length: number): Promise<Uint8Array> => {
    if (buffer.length < length) buffer = new Uint8Array(length);
    return buffer.subarray(0, readAt(descriptor, buffer.subarray(0, length), start));
  };
}
