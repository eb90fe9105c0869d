import { FetchFault } from './fetch-fault.ts';

/** A time by which all must be done. */
export interface Deadline {
  /** Aborted with a `timeout` fault when the time is up, or with the caller's reason. */
  readonly signal: AbortSignal;
  stop(): void;
}

/** Starts the clock; a caller's signal ends it early. */
export function startDeadline(totalMs: number, caller?: AbortSignal): Deadline {
  const controller = new AbortController();
  const onAbort = (): void => controller.abort(caller?.reason);
  const timer = setTimeout(
    () => controller.abort(new FetchFault('timeout', String(totalMs))),
    totalMs,
  );
  if (caller?.aborted) onAbort();
  caller?.addEventListener('abort', onAbort);
  return {
    signal: controller.signal,
    stop() {
      clearTimeout(timer);
      caller?.removeEventListener('abort', onAbort);
    },
  };
}
