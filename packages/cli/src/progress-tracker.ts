import type { Progress } from '@vitrina/validator';

/** How far a run is, with what follows from how far it was before. */
export interface Standing extends Progress {
  /** The how manieth input this is, counted from 1. */
  readonly inputNumber: number;
  /** Absent while not known, as with archives of several files. */
  readonly inputCount?: number;
  /** Since this stage of this input began; absent in its first second. */
  readonly bytesPerSecond?: number;
  /** Until the whole run ends; absent where an honest guess is not possible. */
  readonly secondsLeft?: number;
  readonly elapsedMs: number;
}

/** Inputs of a run by name, with their size where it is known beforehand. */
export type InputSizes = ReadonlyMap<string, number | undefined>;

/** Learns from each report. Reports may come rarely, in batches, and from several inputs in turn. */
export interface ProgressTracker {
  add(progress: Progress, sizes: InputSizes, now: number): Standing;
}

/** A speed says nothing before this. */
const FIRST_SPEED_MS = 1000;
/** Time left is guessed from a longer while: a first guess that is wrong by half helps nobody. */
const FIRST_GUESS_MS = 3000;

interface Stage {
  readonly startedAt: number;
  latestAt: number;
  bytes: number;
}

/** Starts to follow a run. */
export function createProgressTracker(): ProgressTracker {
  const seen = new Set<string>();
  /** Of the input in hand. */
  const stages = new Map<Progress['stage'], Stage>();
  let inHand: string | undefined;
  let isListed = true;
  let startedAt: number | undefined;

  function takeInHand(input: string, sizes: InputSizes): void {
    if (input === inHand) return;
    inHand = input;
    stages.clear();
    seen.add(input);
    isListed &&= sizes.has(input);
  }

  return {
    add(progress, sizes, now) {
      const { input, bytesDone } = progress;
      startedAt ??= now;
      takeInHand(input, sizes);
      const stage = stages.get(progress.stage) ?? { startedAt: now, latestAt: now, bytes: 0 };
      stages.set(progress.stage, stage);
      stage.latestAt = now;
      stage.bytes = bytesDone;
      // The size of a file is known before it has been read to its end.
      const bytesTotal = progress.bytesTotal ?? sizes.get(input);
      const elapsed = now - stage.startedAt;
      const bytesPerSecond = elapsed >= FIRST_SPEED_MS ? (1000 * bytesDone) / elapsed : undefined;
      const reading = stages.get('reading');
      const secondsLeft =
        progress.stage === 'checking' && bytesTotal !== undefined && elapsed >= FIRST_GUESS_MS
          ? guessSecondsLeft({
              bytesLeft: bytesTotal - bytesDone,
              bytesLater: sumLater(sizes, seen),
              checkingSeconds: elapsed / 1000 / bytesDone,
              readingSeconds: reading ? secondsOf(reading) / bytesTotal : 0,
            })
          : undefined;
      return {
        ...progress,
        ...(bytesTotal === undefined ? {} : { bytesTotal }),
        inputNumber: seen.size,
        ...(isListed ? { inputCount: sizes.size } : {}),
        ...(bytesPerSecond === undefined ? {} : { bytesPerSecond }),
        ...(secondsLeft === undefined ? {} : { secondsLeft }),
        elapsedMs: now - startedAt,
      };
    },
  };
}

function secondsOf({ startedAt, latestAt }: Stage): number {
  return (latestAt - startedAt) / 1000;
}

/** Bytes of the inputs whose turn has not come; undefined where the size of one is not known. */
function sumLater(sizes: InputSizes, seen: ReadonlySet<string>): number | undefined {
  let sum = 0;
  for (const [name, size] of sizes) {
    if (seen.has(name)) continue;
    if (size === undefined) return undefined;
    sum += size;
  }
  return sum;
}

/** What is left goes as fast as what is done; what comes later has to be read, too. Seconds per byte. */
function guessSecondsLeft(known: {
  readonly bytesLeft: number;
  readonly bytesLater: number | undefined;
  readonly checkingSeconds: number;
  readonly readingSeconds: number;
}): number | undefined {
  const { bytesLeft, bytesLater, checkingSeconds, readingSeconds } = known;
  if (bytesLater === undefined || !Number.isFinite(checkingSeconds)) return undefined;
  return Math.max(0, bytesLeft) * checkingSeconds + bytesLater * (checkingSeconds + readingSeconds);
}
