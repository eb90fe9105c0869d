/** A task, and what came of it. */
export interface Done<Task, Result> {
  readonly task: Task;
  readonly result: Result;
}

/** How tasks are sent out. */
export interface Sending<Task, Result> {
  /** How many are on their way, or wait to be told, at a time. */
  readonly most: number;
  readonly send: (task: Task) => Promise<Result>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Sends tasks out, as many at a time as there is room for, and tells what came of them in their order.
 * @throws What the first of them that fails throws; the signal's reason when it is aborted.
 */
export async function* inFlight<Task, Result>(
  tasks: Iterable<Task> | AsyncIterable<Task>,
  { most, send, signal }: Sending<Task, Result>,
): AsyncGenerator<Done<Task, Result>, void> {
  const waiting: Done<Task, Promise<Result>>[] = [];

  async function next(): Promise<Done<Task, Result>> {
    signal?.throwIfAborted();
    const { task, result } = waiting.shift() as (typeof waiting)[number];
    return { task, result: await result };
  }

  for await (const task of tasks) {
    const result = send(task);
    // Whoever waits for it is told; until then it is nobody's fault that it failed.
    result.catch(() => {});
    waiting.push({ task, result });
    if (waiting.length >= most) yield await next();
  }
  while (waiting.length > 0) yield await next();
}
