import { formatDuration, showControls, wordReason } from '@vitrina/report';
import type { Assessment } from '@vitrina/validator';
import type { Context } from './command.ts';
import type { Target } from './targets.ts';
import { tell } from './tell-error.ts';
import { type ReadInput, wasNotObtained } from './unread-inputs.ts';

/** Says on standard error why an input was not read: always where it is missing, else unless told. */
export function tellUnread(input: ReadInput, isTold: boolean, context: Context): void {
  const { path, reason = '' } = input;
  if (wasNotObtained(input)) {
    tell(reason, { file: path }, context);
  } else if (!isTold) {
    const sentence = wordReason(input, context.locale);
    context.log.warn(`${showControls(path)}: ${sentence}`);
  }
}

/** Says on standard error what was written, and how long it took. */
export function tellRun(
  { run }: Assessment,
  targets: readonly Target[],
  { locale, log }: Context,
): void {
  for (const { path } of targets) {
    if (path !== undefined) log.say(locale.word('progress.written', { path }));
  }
  const duration = formatDuration(run.durationMs, locale.format);
  log.say(locale.word('progress.finished', { duration }));
}
