import type { Locale } from '@vitrina/report';
import type { Progress } from '@vitrina/validator';
import { type Terminal, widthOf } from './terminal.ts';

export type ProgressMode = 'auto' | 'plain' | 'never';

export const PROGRESS_MODES: readonly ProgressMode[] = ['auto', 'plain', 'never'];

/** Shows on standard error how far a run is. */
export interface ProgressDisplay {
  update(progress: Progress): void;
  /** Writes a line of text without leaving half a progress line before it. */
  say(line: string): void;
  /** Removes what is shown. */
  end(): void;
}

const REDRAW_MS = 100;
const HEARTBEAT_MS = 30_000;
const CLEAR_LINE = '\r\u001B[K';

/**
 * One line that keeps changing where standard error is a screen; elsewhere, and with `plain`, a line
 * every 30 seconds, so that a log shows life and a short run leaves nothing in it.
 */
export function createProgress(mode: ProgressMode, terminal: Terminal, locale: Locale): ProgressDisplay {
  const { stderr, clock } = terminal;
  const isLive = mode === 'auto' && stderr.isTTY === true && terminal.environment['TERM'] !== 'dumb';
  let latest: Progress | undefined;
  let drawnAt = 0;
  let isDrawn = false;
  const startedAt = clock().getTime();

  function line(): string {
    return latest ? describe(latest, clock().getTime() - startedAt, locale) : '';
  }

  function clear(): void {
    if (isDrawn) stderr.write(CLEAR_LINE);
    isDrawn = false;
  }

  const heartbeat = setInterval(() => {
    if (mode !== 'never' && !isLive && latest) stderr.write(`${line()}\n`);
  }, HEARTBEAT_MS);
  heartbeat.unref();

  return {
    update(progress) {
      latest = progress;
      const now = clock().getTime();
      if (!isLive || now - drawnAt < REDRAW_MS) return;
      drawnAt = now;
      isDrawn = true;
      stderr.write(`${CLEAR_LINE}${line().slice(0, widthOf(stderr) - 1)}`);
    },
    say(text) {
      clear();
      stderr.write(`${text}\n`);
    },
    end() {
      clearInterval(heartbeat);
      clear();
    },
  };
}
