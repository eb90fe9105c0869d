import type { Locale } from '@vitrina/report';
import type { Progress } from '@vitrina/validator';
import type { Arguments } from './arguments.ts';
import type { Context } from './command.ts';
import { describeStanding, fitStanding } from './progress-line.ts';
import { createProgressTracker, type InputSizes, type Standing } from './progress-tracker.ts';
import { type Environment, type OutputStream, type Terminal, widthOf } from './terminal.ts';

export type ProgressMode = 'auto' | 'plain' | 'json' | 'never';

export const PROGRESS_MODES: readonly ProgressMode[] = ['auto', 'plain', 'json', 'never'];

/** Shows on standard error how far a run is. */
export interface ProgressDisplay {
  readonly update: (progress: Progress) => void;
  /** Clears the way for a line of text: no half of a progress line before it. */
  readonly giveWay: () => void;
  /** Removes what is shown and stops. */
  readonly end: () => void;
}

/** One way to show how far a run is. */
interface Display {
  /** Called with every report. */
  show(standing: Standing, now: number): void;
  /** Called every 30 seconds with the last report. */
  beat(standing: Standing): void;
  clear(): void;
}

const REDRAW_MS = 100;
const EVENT_MS = 1000;
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
 * every 30 seconds, so that a log shows life and a short run leaves nothing in it; with `json` an
 * object a line, as `progress.schema.json` describes.
 */
export function createProgress(
  mode: ProgressMode,
  { terminal, locale }: Pick<Context, 'terminal' | 'locale'>,
  measure: () => Promise<InputSizes>,
): ProgressDisplay {
  const display = chooseDisplay(mode, terminal, locale);
  if (display === undefined) return { update: () => {}, giveWay: () => {}, end: () => {} };
  const tracker = createProgressTracker();
  let sizes: InputSizes = new Map();
  let latest: Standing | undefined;
  // Nobody waits for it: until the sizes are known, less is shown.
  measure().then(
    (measured) => {
      sizes = measured;
    },
    () => {},
  );
  const heartbeat = setInterval(() => {
    if (latest) display.beat(latest);
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    update(progress) {
      const now = terminal.clock().getTime();
      latest = tracker.add(progress, sizes, now);
      display.show(latest, now);
    },
    giveWay: display.clear,
    end() {
      clearInterval(heartbeat);
      display.clear();
    },
  };
}

function chooseDisplay(
  mode: ProgressMode,
  { stderr, environment }: Terminal,
  locale: Locale,
): Display | undefined {
  if (mode === 'never') return undefined;
  if (mode === 'json') return jsonDisplay(stderr);
  const isLive = mode === 'auto' && stderr.isTTY === true && canRedraw(environment);
  return isLive ? liveDisplay(stderr, locale) : plainDisplay(stderr, locale);
}

/** Some pipelines give a screen to a run whose output ends in a log all the same. */
function canRedraw({ TERM, CI }: Environment): boolean {
  return TERM !== 'dumb' && (CI === undefined || CI === '' || CI === 'false');
}

function liveDisplay(stderr: OutputStream, locale: Locale): Display {
  let drawnAt = 0;
  let isDrawn = false;
  return {
    show(standing, now) {
      if (now - drawnAt < REDRAW_MS) return;
      stderr.write(CLEAR_LINE + fitStanding(standing, locale, widthOf(stderr) - 1));
      drawnAt = now;
      isDrawn = true;
    },
    beat: () => {},
    clear() {
      if (isDrawn) stderr.write(CLEAR_LINE);
      isDrawn = false;
    },
  };
}

function plainDisplay(stderr: OutputStream, locale: Locale): Display {
  return {
    show: () => {},
    beat: (standing) => stderr.write(`${describeStanding(standing, locale)}\n`),
    clear: () => {},
  };
}

function jsonDisplay(stderr: OutputStream): Display {
  let writtenAt = 0;
  let stageOfInput = '';
  function write(standing: Standing): void {
    const { input, inputNumber, inputCount = null, stage, bytesDone, bytesTotal = null } = standing;
    const { items, bytesPerSecond, secondsLeft, elapsedMs } = standing;
    const line = {
      event: 'progress',
      input,
      inputNumber,
      inputCount,
      stage,
      bytesDone,
      bytesTotal,
      items,
      bytesPerSecond: bytesPerSecond === undefined ? null : Math.round(bytesPerSecond),
      secondsLeft: secondsLeft === undefined ? null : Math.round(secondsLeft),
      elapsedMs,
    };
    stderr.write(`${JSON.stringify(line)}\n`);
  }
  return {
    show(standing, now) {
      const current = `${standing.stage} ${standing.input}`;
      if (current === stageOfInput && now - writtenAt < EVENT_MS) return;
      stageOfInput = current;
      writtenAt = now;
      write(standing);
    },
    beat: write,
    clear: () => {},
  };
}
