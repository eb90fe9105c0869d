import type { Writable } from 'node:stream';

/** Writes text with back-pressure. Failures are kept, never thrown: the owner decides what they mean. */
export interface StreamWriter {
  /** Resolves when a file is open, or could not be opened. */
  opened(): Promise<void>;
  write(text: string): Promise<void>;
  /** Resolves when all that was written has left the process. */
  flush(): Promise<void>;
  /** Flushes and closes. */
  end(): Promise<void>;
  failure(): NodeJS.ErrnoException | undefined;
}

/** Takes charge of a stream's errors. Call it in the same turn in which the stream was made. */
export function openWriter(stream: Writable): StreamWriter {
  let failure: NodeJS.ErrnoException | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure ??= error;
  });

  return {
    opened: () => happened('open'),
    async write(text) {
      if (!failure && !stream.write(text)) await happened('drain');
    },
    async flush() {
      if (failure) return;
      await new Promise<void>((resolve) => {
        stream.write('', () => resolve());
      });
    },
    async end() {
      if (failure || stream.closed) return;
      const closed = happened('close');
      stream.end();
      await closed;
    },
    failure: () => failure,
  };

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
}
