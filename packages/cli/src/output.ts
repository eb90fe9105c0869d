import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { openWriter } from './stream-writer.ts';
import type { Target } from './targets.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Somewhere a format is written to, in as many pieces as it likes. */
export interface Output {
  readonly target: Target;
  /** Resolves when there is room for more. */
  write(text: string): Promise<void>;
  /** All is written: a file appears under its name only now. */
  complete(): Promise<void>;
  /** Leaves nothing behind. Does nothing after `complete`. */
  discard(): Promise<void>;
  /** True once nobody reads what is written: the other end of the pipe is closed. */
  isClosed(): boolean;
}

/** Opens the output of a target, so that a place that cannot be written is known before any work. */
export function openOutput(target: Target, terminal: Terminal): Promise<Output> {
  return target.path === undefined
    ? Promise.resolve(standardOutput(target, terminal.stdout))
    : openFile(target, target.path);
}

function standardOutput(target: Target, stream: Writable): Output {
  const writer = openWriter(stream);
  return {
    target,
    async write(text) {
      await writer.write(text);
      refuseFailure();
    },
    async complete() {
      await writer.flush();
      refuseFailure();
    },
    discard: async () => {},
    isClosed: () => isBrokenPipe(writer.failure()),
  };

  function refuseFailure(): void {
    const failure = writer.failure();
    if (failure && !isBrokenPipe(failure)) throw notWritten(target, failure);
  }
}

async function openFile(target: Target, path: string): Promise<Output> {
  const place = await realpath(path).catch(() => path);
  const existing = await stat(place).catch(() => undefined);
  if (existing?.isDirectory()) throw new UsageError('cannot-write', { path, reason: 'EISDIR' });
  // A device or a pipe cannot be replaced by renaming; what reads it sees the end by itself.
  const inPlace = existing !== undefined && !existing.isFile();
  const written = inPlace ? path : `${place}.${randomBytes(4).toString('hex')}.partial`;
  const stream = createWriteStream(written, { flags: inPlace ? 'w' : 'wx' });
  const writer = openWriter(stream);
  await writer.opened();
  let open = true;
  refuseFailure();

  async function end(): Promise<void> {
    open = false;
    await writer.end();
  }

  function refuseFailure(): void {
    const failure = writer.failure();
    if (failure) throw notWritten(target, failure);
  }

  return {
    target,
    async write(text) {
      await writer.write(text);
      refuseFailure();
    },
    async complete() {
      await end();
      refuseFailure();
      if (!inPlace) await rename(written, place);
    },
    async discard() {
      if (!open) return;
      await end();
      if (!inPlace) await rm(written, { force: true });
    },
    isClosed: () => false,
  };
}

function isBrokenPipe(failure: NodeJS.ErrnoException | undefined): boolean {
  return failure?.code === 'EPIPE' || failure?.code === 'ERR_STREAM_DESTROYED';
}

function notWritten(target: Target, cause: NodeJS.ErrnoException): UsageError {
  const reason = cause.code ?? cause.message;
  return new UsageError('cannot-write', { path: target.path ?? '-', reason }, { cause });
}
