import {
  cutEnd,
  cutStart,
  displayWidth,
  formatBytes,
  formatDuration,
  formatPercent,
  type Locale,
  showControls,
} from '@vitrina/report';
import type { Standing } from './progress-tracker.ts';

const SHORTEST_NAME = 12;

/** `Checking data.json: 1.2 GB of 3.5 GB (34%), 80 MB/s, 28 s left`. */
export function describeStanding(standing: Standing, locale: Locale): string {
  return describe(standing, showControls(standing.input), true, locale);
}

/** The same, but never wider than `width`: the name gives way first, then what comes last. */
export function fitStanding(standing: Standing, locale: Locale, width: number): string {
  const name = showControls(standing.input);
  for (const isFull of [true, false]) {
    const line = describe(standing, name, isFull, locale);
    const room = width - (displayWidth(line) - displayWidth(name));
    if (room >= Math.min(displayWidth(name), SHORTEST_NAME)) {
      return describe(standing, cutStart(name, room), isFull, locale);
    }
  }
  return cutEnd(describe(standing, cutStart(name, SHORTEST_NAME), false, locale), width);
}

function describe(standing: Standing, name: string, isFull: boolean, locale: Locale): string {
  const { stage, bytesDone, bytesTotal, items, inputNumber, inputCount = 1 } = standing;
  const input =
    inputCount > 1
      ? locale.word('progress.one-of', { input: name, n: inputNumber, count: inputCount })
      : name;
  const done = formatBytes(bytesDone, locale.format);
  const values =
    bytesTotal === undefined
      ? { input, done }
      : {
          input,
          done,
          total: formatBytes(bytesTotal, locale.format),
          share: formatPercent(bytesDone, bytesTotal, locale.format),
        };
  const form = bytesTotal === undefined ? stage : `${stage}-of`;
  const parts = isFull ? [...itemParts(items, locale), ...speedParts(standing, locale)] : [];
  return [locale.word(`progress.${form}`, values), ...parts].join(locale.format.listSeparator);
}

function itemParts(items: number, locale: Locale): string[] {
  return items === 0 ? [] : [locale.word('progress.items', { n: items })];
}

function speedParts({ bytesPerSecond, secondsLeft }: Standing, locale: Locale): string[] {
  const rate =
    bytesPerSecond === undefined ? undefined : formatBytes(bytesPerSecond, locale.format);
  const left = secondsLeft === undefined ? 0 : roundSeconds(secondsLeft);
  const duration = formatDuration(1000 * left, locale.format);
  return [
    ...(rate === undefined ? [] : [locale.word('progress.rate', { rate })]),
    ...(left === 0 ? [] : [locale.word('progress.left', { duration })]),
  ];
}

/** A guess is not told more exactly than it is: ten seconds up to ten minutes, then minutes. */
function roundSeconds(seconds: number): number {
  const step = seconds < 20 ? 1 : seconds < 600 ? 10 : 60;
  return Math.round(seconds / step) * step;
}
