import type { EventEmitter } from 'node:events';
import type { ExitCode } from './exit-code.ts';

/** The user, the machine or the reader of standard output ended the run. */
export class Interrupted extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode) {
    super('interrupted');
    this.name = 'Interrupted';
    this.exitCode = exitCode;
  }
}

/** Watches for what comes from outside the run: signals, and faults that nobody awaited. */
export interface Watch {
  /** Aborted, with the reason, by a signal or a fault. */
  readonly signal: AbortSignal;
  /** Rejects on a fault; never resolves. */
  readonly fault: Promise<never>;
  stop(): void;
}

const EXIT_CODE_OF_SIGNAL = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Turns the first SIGINT or SIGTERM into an abort; a second one ends the process at once, as it does
 * by default.
 */
export function watchProcess(events: EventEmitter): Watch {
  const controller = new AbortController();
  const { promise: fault, reject } = withReject();

  function onFault(error: unknown): void {
    reject(error);
    controller.abort(error);
  }
  const onSignal = Object.entries(EXIT_CODE_OF_SIGNAL).map(
    ([name, code]) => [name, () => controller.abort(new Interrupted(code))] as const,
  );

  for (const [name, listener] of onSignal) events.once(name, listener);
  events.on('unhandledRejection', onFault);
  events.on('uncaughtException', onFault);

  return {
    signal: controller.signal,
    fault,
    stop() {
      for (const [name, listener] of onSignal) events.off(name, listener);
      events.off('unhandledRejection', onFault);
      events.off('uncaughtException', onFault);
    },
  };
}

function withReject(): { promise: Promise<never>; reject: (reason: unknown) => void } {
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<never>((_, rejectPromise) => {
    reject = rejectPromise;
  });
  promise.catch(() => {});
  return { promise, reject };
}
