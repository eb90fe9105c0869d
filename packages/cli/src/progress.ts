import { formatBytes, formatPercent, type Locale } from '@vitrina/report';
import type { Progress } from '@vitrina/validator';
import type { Arguments } from './arguments.ts';
import type { Context } from './command.ts';
import { widthOf } from './terminal.ts';

export type ProgressMode = 'auto' | 'plain' | 'never';

export const PROGRESS_MODES: readonly ProgressMode[] = ['auto', 'plain', 'never'];

/** Shows on standard error how far a run is. */
export interface ProgressDisplay {
  readonly update: (progress: Progress) => void;
  /** Writes a line of text, without half a progress line before it. */
  readonly say: (line: string) => void;
  /** Removes what is shown and stops. */
  readonly end: () => void;
}

const REDRAW_MS = 100;
const HEARTBEAT_MS = 30_000;
const CLEAR_LINE = '\r\u001B[K';

/**
 * What `--progress` and `--quiet` ask for. A line that changes would spoil findings that run over the
 * same screen.
 */
export function readProgressMode(given: Arguments, isScreenInUse: boolean): ProgressMode {
  if (given.isOn('quiet')) return 'never';
  const mode = given.choice('progress', PROGRESS_MODES) ?? 'auto';
  return mode === 'auto' && isScreenInUse ? 'plain' : mode;
}

/**
 * One line that keeps changing where standard error is a screen; elsewhere, and with `plain`, a line
 * every 30 seconds, so that a log shows life and a short run leaves nothing in it.
 */
export function createProgress(
  mode: ProgressMode,
  { terminal, locale }: Pick<Context, 'terminal' | 'locale'>,
): ProgressDisplay {
  const { stderr, clock, environment } = terminal;
  const isLive = mode === 'auto' && stderr.isTTY === true && environment['TERM'] !== 'dumb';
  const speed = createSpeedometer();
  let latest: Progress | undefined;
  let drawnAt = 0;
  let isDrawn = false;

  const heartbeat = setInterval(() => {
    if (mode !== 'never' && !isLive && latest) {
      stderr.write(`${describeProgress(latest, speed.bytesPerSecond(), locale)}\n`);
    }
  }, HEARTBEAT_MS);
  heartbeat.unref();

  function clear(): void {
    if (isDrawn) stderr.write(CLEAR_LINE);
    isDrawn = false;
  }

  return {
    update(progress) {
      const now = clock().getTime();
      latest = progress;
      speed.add(progress, now);
      if (!isLive || now - drawnAt < REDRAW_MS) return;
      const line = describeProgress(progress, speed.bytesPerSecond(), locale);
      stderr.write(CLEAR_LINE + line.slice(0, widthOf(stderr) - 1));
      drawnAt = now;
      isDrawn = true;
    },
    say(line) {
      clear();
      stderr.write(`${line}\n`);
    },
    end() {
      clearInterval(heartbeat);
      clear();
    },
  };
}

/** `Reading data.json: 1.2 GB (34%), 80 MB/s`. */
function describeProgress(progress: Progress, bytesPerSecond: number, locale: Locale): string {
  const { input, stage, bytesDone, bytesTotal, items } = progress;
  const values = {
    input,
    n: items,
    done: formatBytes(bytesDone, locale.format),
    ...(bytesTotal === undefined
      ? {}
      : {
          total: formatBytes(bytesTotal, locale.format),
          share: formatPercent(bytesDone, bytesTotal, locale.format),
        }),
  };
  const sentence = locale.word(`progress.${stage}${bytesTotal === undefined ? '' : '-of'}`, values);
  if (bytesPerSecond === 0) return sentence;
  const rate = formatBytes(bytesPerSecond, locale.format);
  return locale.word('progress.rate', { sentence, rate });
}

/** Measures bytes per second since the current stage of the current input began. */
function createSpeedometer(): {
  add(progress: Progress, now: number): void;
  bytesPerSecond(): number;
} {
  let stage = '';
  let startedAt = 0;
  let elapsedMs = 0;
  let bytes = 0;
  return {
    add(progress, now) {
      const current = `${progress.stage} ${progress.input}`;
      if (current !== stage) startedAt = now;
      stage = current;
      elapsedMs = now - startedAt;
      bytes = progress.bytesDone;
    },
    bytesPerSecond: () => (elapsedMs < 1000 ? 0 : (1000 * bytes) / elapsedMs),
  };
}
