import type { Writable } from 'node:stream';

/** Writes text with back-pressure. Failures are kept, never thrown: the owner decides what they mean. */
export interface StreamWriter {
  /** Resolves when a file is open, or could not be opened. */
  opened(): Promise<void>;
  /** Takes a text; resolves when there is room for more. Short texts wait to be written together. */
  write(text: string): Promise<void>;
  /** Resolves when all that was written has left the process. */
  flush(): Promise<void>;
  /** Flushes and closes. */
  end(): Promise<void>;
  failure(): NodeJS.ErrnoException | undefined;
}

/** A write for each finding costs more than the finding. */
const BUFFER_LENGTH = 65_536;

/** Takes charge of a stream's errors. Call it in the same turn in which the stream was made. */
export function openWriter(stream: Writable): StreamWriter {
  let failure: NodeJS.ErrnoException | undefined;
  let waiting: string[] = [];
  let waitingLength = 0;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure ??= error;
  });

  /** Resolves on the event, or when the stream fails or closes instead. */
  function happened(event: 'open' | 'drain' | 'close'): Promise<void> {
    return new Promise((resolve) => {
      const events = [event, 'error', 'close'];
      const settle = (): void => {
        for (const name of events) stream.off(name, settle);
        resolve();
      };
      for (const name of events) stream.on(name, settle);
    });
  }

  function takeWaiting(): string {
    const text = waiting.join('');
    waiting = [];
    waitingLength = 0;
    return text;
  }

  return {
    opened: () => happened('open'),
    async write(text) {
      waiting.push(text);
      waitingLength += text.length;
      if (waitingLength < BUFFER_LENGTH) return;
      const ready = takeWaiting();
      if (!failure && !stream.write(ready)) await happened('drain');
    },
    async flush() {
      const rest = takeWaiting();
      if (failure) return;
      await new Promise<void>((resolve) => {
        stream.write(rest, () => resolve());
      });
    },
    async end() {
      const rest = takeWaiting();
      if (failure || stream.closed) return;
      const closed = happened('close');
      stream.end(rest);
      await closed;
    },
    failure: () => failure,
  };
}
